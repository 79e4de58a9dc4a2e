using System.Security.Cryptography;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A document, its signature, an authority of time-stamps, and what is known of revocation, each of which a test changes.</summary>
internal sealed class ASignedDocument : IDisposable
{
    public static readonly DateTimeOffset SignedAt = TestAuthority.Now;
    public static readonly DateTimeOffset AfterExpiry = TestAuthority.Until.AddMonths(6);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-validation-");

    public ASignedDocument(AsymmetricAlgorithm? signing = null)
    {
        Key = signing is null ? Authority.Issue() : Authority.Issue("Signer", signing);
        Clock = new(Authority);
        Signature = CadesSignature.Over(Content, Key, SigningAlgorithm.For(Key), SignedAt.AddMinutes(-1));
        Lists = [Authority.RevocationList()];
    }

    public TestAuthority Authority { get; } = new();

    public SealingKey Key { get; }

    public TestClock Clock { get; }

    public byte[]? Content { get; set; } = Encoding.UTF8.GetBytes("<p>قرار</p>\r\n");

    public byte[] Signature { get; set; }

    /// <summary>In PEM: what is given beside the signature.</summary>
    public IReadOnlyList<string> Lists { get; set; }

    /// <summary>In DER.</summary>
    public IReadOnlyList<byte[]> Answers { get; set; } = [];

    /// <summary>With a time-stamp.</summary>
    public ASignedDocument Stamped(DateTimeOffset? at = null)
    {
        Signature = Clock.Stamp(Signature, at ?? SignedAt);
        return this;
    }

    /// <summary>With everything that its check needs inside, and nothing beside it.</summary>
    public ASignedDocument Complete()
    {
        Signature = CadesEvidence.With(
            Signature,
            new([Key.Certificate.RawData, Clock.Certificate.RawData], [.. Lists.Select(Der)], Answers)
        );
        (Lists, Answers) = ([], []);
        return this;
    }

    public SignatureReport Report(DateTimeOffset? at = null) =>
        SignatureVerification
            .Verify(
                Signature,
                Content is { } content ? content : default(ReadOnlyMemory<byte>?),
                Trust(),
                at ?? SignedAt
            )
            .Single();

    public string Verdict(DateTimeOffset? at = null) => Report(at).Verdict.ToString();

    public Trust Trust()
    {
        var trusted = Directory.CreateDirectory(Path.Combine(folder.FullName, "trust")).FullName;
        File.WriteAllText(Path.Combine(trusted, "authority.pem"), Authority.CertificatePem);
        return Application
            .Signatures.Trust.Read(trusted)
            .Knowing(
                [.. Lists.Select((list, place) => Written($"{place}.crl", Encoding.ASCII.GetBytes(list)))],
                [.. Answers.Select((answer, place) => Written($"{place}.ocsp", answer))]
            );
    }

    public static byte[] Der(string pem) =>
        Convert.FromBase64String(pem.AsSpan()[PemEncoding.Find(pem).Base64Data].ToString());

    public void Dispose()
    {
        folder.Delete(recursive: true);
        Clock.Dispose();
        Key.Dispose();
        Authority.Dispose();
    }

    private string Written(string name, byte[] content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }
}
