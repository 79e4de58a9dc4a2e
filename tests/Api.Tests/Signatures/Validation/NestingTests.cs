using System.Formats.Asn1;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What is nested without end, wherever it stands, ends the reading and not the program.</summary>
public sealed class NestingTests : IDisposable
{
    private const int Depth = 200_000;
    private const string Refused = "TOTAL_FAILED/FORMAT_FAILURE";

    private readonly ASignedDocument document = new();

    public static TheoryData<string> Forms => ["definite", "indefinite", "octets", "tagged"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_whole_file(string form)
    {
        document.Signature = Nested(form);

        Assert.Equal(Refused, document.Verdict());
    }

    /// <summary>What is of another form there than a certificate is passed over.</summary>
    [Theory]
    [InlineData("definite", Refused)]
    [InlineData("indefinite", Refused)]
    [InlineData("octets", "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    [InlineData("tagged", "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    public void Among_the_certificates(string form, string verdict)
    {
        document.Signature = Inserted(0xa0, Nested(form));

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Among_the_lists(string form)
    {
        document.Signature = Inserted(0xa1, Nested(form));

        Assert.Equal(Refused, document.Verdict());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void As_an_answer_of_a_responder(string form)
    {
        byte[] identifier = [0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x10, 0x02];
        document.Signature = Inserted(0xa1, Value(0xa1, [.. identifier, .. Nested(form)]));

        Assert.Equal(Refused, document.Verdict());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_list_beside(string form)
    {
        document.Lists = [System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", Nested(form))];
        Assert.Throws<UnreadableTrustException>(() => document.Verdict());

        document.Lists = [];
        document.Answers = [Nested(form)];
        Assert.Throws<UnreadableTrustException>(() => document.Verdict());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_token_of_time_and_what_an_authority_answers(string form)
    {
        var nested = Nested(form);

        Assert.Null(TimeStampReading.Read(StampedPart.Signature, nested, nested, new()));
        Assert.Throws<TimeStampRefusedException>(() =>
            TimeStamp.Verify(nested, TimeStampImprint.Over(document.Content!), document.Trust())
        );
        Assert.Throws<TimeStampRefusedException>(() =>
            TimeStamp.Verify(
                Value(0x30, [0x30, 0x03, 0x02, 0x01, 0x00, .. nested]),
                TimeStampImprint.Over(document.Content!),
                document.Trust()
            )
        );
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    public void Json(string open, string close)
    {
        var nested =
            string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));
        var encoded = System.Buffers.Text.Base64Url.EncodeToString(Encoding.ASCII.GetBytes(nested));
        foreach (
            var text in new[]
            {
                nested,
                $"{encoded}..AAAA",
                $$$"""{"protected":"e30","signature":"AAAA","header":{{{nested}}}}""",
                $$$"""{"protected":"e30","signature":"AAAA","header":{"etsiU":["{{{encoded}}}"]}}""",
            }
        )
        {
            document.Signature = Encoding.ASCII.GetBytes(text);
            Assert.Equal(Refused, document.Verdict());
        }
    }

    public void Dispose() => document.Dispose();

    private static byte[] Nested(string form) =>
        form switch
        {
            "indefinite" => Indefinite(0x30),
            "octets" => Indefinite(0x24),
            "tagged" => Indefinite(0xa0),
            _ => Definite(),
        };

    private static byte[] Indefinite(byte tag)
    {
        var bytes = new byte[4 * Depth];
        for (var level = 0; level < Depth; level++)
            (bytes[2 * level], bytes[2 * level + 1]) = (tag, 0x80);
        return bytes;
    }

    /// <summary>From the inside to the outside, each with the length of what it holds.</summary>
    private static byte[] Definite()
    {
        var backwards = new List<byte>(6 * Depth);
        for (var level = 0; level < Depth; level++)
        {
            var length = backwards.Count;
            if (length < 0x80)
                backwards.Add((byte)length);
            else
                backwards.AddRange([(byte)length, (byte)(length >> 8), (byte)(length >> 16), 0x83]);
            backwards.Add(0x30);
        }
        backwards.Reverse();
        return [.. backwards];
    }

    private static byte[] Value(byte tag, byte[] content) =>
        [
            tag,
            0x84,
            (byte)(content.Length >> 24),
            (byte)(content.Length >> 16),
            (byte)(content.Length >> 8),
            (byte)content.Length,
            .. content,
        ];

    /// <summary>The signature with one part more, or in the place of the certificates.</summary>
    private byte[] Inserted(byte tag, byte[] content)
    {
        var message = new AsnReader(document.Signature, AsnEncodingRules.BER).ReadSequence();
        var kind = message.ReadEncodedValue();
        var signed = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)).ReadSequence();
        var parts = new List<byte[]>();
        while (signed.HasData)
            parts.Add(signed.ReadEncodedValue().ToArray());
        if (tag == 0xa0)
            parts[^2] = Value(tag, content);
        else
            parts.Insert(parts.Count - 1, Value(tag, content));
        return Value(0x30, [.. kind.Span, .. Value(0xa0, Value(0x30, [.. parts.SelectMany(part => part)]))]);
    }
}
