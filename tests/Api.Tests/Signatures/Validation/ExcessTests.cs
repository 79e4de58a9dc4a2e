using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A file that holds more than anybody needs is not looked at to its end, and one that holds less is.</summary>
public sealed class ExcessTests : IDisposable
{
    private const string Refused = "TOTAL_FAILED/FORMAT_FAILURE";
    private const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";

    private static readonly byte[] Key = HostileParts.RsaKey(512, [1, 0, 1]);

    private readonly ASignedDocument document = new();

    private X500DistinguishedName Issuer => document.Authority.Certificate.SubjectName;

    [Theory]
    [InlineData(63, "TOTAL_PASSED")]
    [InlineData(64, Refused)]
    public void Time_stamps(int stamps, string verdict)
    {
        document.Signature = Stamped(Enumerable.Range(0, stamps).Select(Token));

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData(126, "TOTAL_PASSED")]
    [InlineData(127, Refused)]
    public void Certificates_of_all_messages_in_it(int more, string verdict)
    {
        document.Signature = Stamped([
            HostileParts.Beside(Token(0), Certificates(0, 60)),
            HostileParts.Beside(Token(1), Certificates(60, more - 60)),
        ]);

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void The_same_certificate_again_is_no_other()
    {
        document.Signature = Stamped([
            HostileParts.Beside(Token(0), Certificates(0, 100)),
            HostileParts.Beside(Token(1), Certificates(0, 100)),
        ]);

        Assert.Equal("TOTAL_PASSED", document.Verdict());
    }

    [Theory]
    [InlineData(128, "TOTAL_PASSED")]
    [InlineData(129, Refused)]
    public void Lists_of_all_messages_in_it(int lists, string verdict)
    {
        document.Signature = HostileParts.Beside(
            Stamped([HostileParts.Beside(Token(0), lists: Lists(0, 60))]),
            lists: Lists(60, lists - 60)
        );

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData(400, "TOTAL_PASSED")]
    [InlineData(600, Refused)]
    public void A_certificate(int parts, string verdict)
    {
        var name = new X500DistinguishedNameBuilder();
        for (var part = 0; part < parts; part++)
            name.AddOrganizationalUnitName(new string('\u0416', 60));
        document.Signature = HostileParts.Beside(
            document.Signature,
            [HostileParts.Certificate(name.Build(), Issuer, 1, Key)]
        );

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData(63, "TOTAL_PASSED")]
    [InlineData(64, Refused)]
    public void Time_stamps_of_json(int stamps, string verdict)
    {
        var made = Json();
        var token = Convert.ToBase64String(
            document.Clock.Token(Encoding.ASCII.GetBytes(made.Signature), ASignedDocument.SignedAt)
        );
        var tokens = string.Join(',', Enumerable.Repeat($$"""{"val":"{{token}}"}""", stamps - 1));
        document.Signature = Encoding.UTF8.GetBytes(
            $$"""
            {"protected":"{{made.Header}}","signature":"{{made.Signature}}","header":{"etsiU":[
            {"sigTst":{"tstTokens":[{{tokens}}] } },{"sigTst":{"tstTokens":[{"val":"{{token}}"}] } }] } }
            """
        );

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void A_check_that_nobody_waits_for_any_more_ends()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            SignatureVerification.Verify(
                document.Signature,
                document.Content,
                document.Trust(),
                ASignedDocument.SignedAt,
                cancellation: gone.Token
            )
        );
    }

    public void Dispose() => document.Dispose();

    private byte[] Stamped(IEnumerable<byte[]> tokens) =>
        HostileParts.Unsigned(document.Signature, SignatureTimeStamp, tokens);

    private byte[] Token(int number) =>
        document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt.AddSeconds(-number));

    private IEnumerable<byte[]> Certificates(int first, int count) =>
        Enumerable
            .Range(first, count)
            .Select(number => HostileParts.Certificate(new("CN=One of many"), Issuer, number + 1, Key));

    private IEnumerable<byte[]> Lists(int first, int count) =>
        Enumerable.Range(first, count).Select(number => HostileParts.List(Issuer, number, []));

    private JadesSignature Json() =>
        JadesSignature.Over(
            document.Content!,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt.AddMinutes(-1),
            isDetached: true
        );
}
