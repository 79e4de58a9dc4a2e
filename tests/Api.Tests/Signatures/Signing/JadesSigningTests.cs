using System.Buffers.Text;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Signing;

/// <summary>JSON is signed as ETSI TS 119 182-1 has it, and OpenSSL accepts the signature over the signing input.</summary>
public sealed class JadesSigningTests(ARealAuthority authority) : IAsyncLifetime
{
    private readonly SignedFiles files = new();

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("rsa", false, "RS256")]
    [InlineData("rsa", true, "PS256")]
    [InlineData("p256", false, "ES256")]
    [InlineData("p384", false, "ES384")]
    [InlineData("p521", false, "ES512")]
    public async Task A_key_of_any_kind_signs_json(string kind, bool pss, string name)
    {
        var parts = Encoding.ASCII.GetString(Sign(kind, pss).Encode()).Split('.');

        Assert.Equal(name, Header(parts[0]).GetProperty("alg").GetString());
        Assert.Equal(SignedFiles.Document, Base64Url.DecodeFromChars(parts[1]));
        await IsSigned(kind, pss, name, $"{parts[0]}.{parts[1]}", parts[2]);
    }

    [Fact]
    public async Task What_is_detached_is_signed_all_the_same_and_left_out()
    {
        var parts = Encoding.ASCII.GetString(Sign("p256", isDetached: true).Encode()).Split('.');

        Assert.Equal("", parts[1]);
        Assert.False(Header(parts[0]).TryGetProperty("cty", out _));
        await IsSigned(
            "p256",
            pss: false,
            "ES256",
            $"{parts[0]}.{Base64Url.EncodeToString(SignedFiles.Document)}",
            parts[2]
        );
    }

    [Fact]
    public void The_header_says_who_signed_and_when_that_is_claimed()
    {
        using var key = authority.Key("p256");
        var header = Header(Sign("p256").Header);

        Assert.Equal(["alg", "cty", "x5t#S256", "x5c", "iat"], header.EnumerateObject().Select(member => member.Name));
        Assert.Equal("json", header.GetProperty("cty").GetString());
        Assert.Equal(
            Base64Url.EncodeToString(SHA256.HashData(key.Certificate.RawData)),
            header.GetProperty("x5t#S256").GetString()
        );
        Assert.Equal(
            [key.Certificate.RawData, key.Authorities[0].RawData],
            header.GetProperty("x5c").EnumerateArray().Select(each => each.GetBytesFromBase64())
        );
        Assert.Equal(SignedFiles.ClaimedAt.ToUnixTimeSeconds(), header.GetProperty("iat").GetInt64());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stamp_is_over_the_signature_as_it_is_written(bool isDetached)
    {
        var signature = Sign("p256", isDetached: isDetached);
        var stamped = signature.With(await files.Stamp(authority, signature.Imprint));

        var json = JsonElement.Parse(stamped.Encode());
        Assert.Equal(!isDetached, json.TryGetProperty("payload", out _));
        Assert.Equal(signature.Header, json.GetProperty("protected").GetString());
        Assert.Equal(signature.Signature, json.GetProperty("signature").GetString());
        var property = Assert.Single(json.GetProperty("header").GetProperty("etsiU").EnumerateArray());
        var token = Assert.Single(
            JsonElement
                .Parse(Base64Url.DecodeFromChars(property.GetString()!))
                .GetProperty("sigTst")
                .GetProperty("tstTokens")
                .EnumerateArray()
        );
        var (isGood, words) = await files.VerifyToken(
            authority,
            token.GetProperty("val").GetBytesFromBase64(),
            Encoding.ASCII.GetBytes(signature.Signature)
        );
        Assert.True(isGood, words);
        var report = Assert.Single(
            SignatureVerification.Verify(
                stamped.Encode(),
                isDetached ? (ReadOnlyMemory<byte>?)SignedFiles.Document : null,
                authority.Trusted(),
                TimeProvider.System.GetUtcNow(),
                cancellation: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(("JAdES-T", "TOTAL_PASSED"), (report.Level, report.Verdict.ToString()));
    }

    private JadesSignature Sign(string kind, bool pss = false, bool isDetached = false)
    {
        using var key = authority.Key(kind);
        return JadesSignature.Over(
            SignedFiles.Document,
            key,
            SigningAlgorithm.For(key, pss),
            SignedFiles.ClaimedAt,
            isDetached
        );
    }

    private static JsonElement Header(string written) => JsonElement.Parse(Base64Url.DecodeFromChars(written));

    private async Task IsSigned(string kind, bool pss, string name, string input, string signature)
    {
        var value = Base64Url.DecodeFromChars(signature);
        string[] padding = pss ? ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"] : [];
        await OpenSsl.MustRun(
            "x509",
            "-in",
            authority.CertificateFile(kind),
            "-pubkey",
            "-noout",
            "-out",
            files.Place("key")
        );
        await OpenSsl.MustRun([
            "dgst",
            $"-sha{name[2..]}",
            "-verify",
            files.Place("key"),
            .. padding,
            "-signature",
            files.Write("value", kind == "rsa" ? value : Der(value)),
            files.Write("input", Encoding.ASCII.GetBytes(input)),
        ]);
    }

    /// <summary>JWS puts the two numbers of ECDSA side by side; OpenSSL reads them as a sequence.</summary>
    private static byte[] Der(byte[] value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(value.AsSpan(0, value.Length / 2).TrimStart((byte)0));
            writer.WriteIntegerUnsigned(value.AsSpan(value.Length / 2).TrimStart((byte)0));
        }
        return writer.Encode();
    }
}
