using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Keys;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

[assembly: AssemblyFixture(typeof(Sijil.Api.Tests.Signatures.ARealAuthority))]

namespace Sijil.Api.Tests.Signatures;

/// <summary>
/// An authority as one meets it in life, made and run by OpenSSL: a root, an intermediate that issues for keys of every kind, an
/// authority of time-stamps, an OCSP responder, and lists of revoked certificates at the addresses in the certificates.
/// </summary>
/// <remarks>It is made once for all tests, when the first one needs it, and changed by none of them.</remarks>
public sealed class ARealAuthority : IAsyncDisposable
{
    internal const string Password = "sign";

    private readonly Lazy<Task<AuthorityOffice>> office = new(AuthorityOffice.Open);
    private AuthorityOffice? made;

    /// <summary>For <c>[Theory]</c>: keys by the names of their files.</summary>
    public static TheoryData<string> Keys => [.. AuthorityFiles.Kinds];

    /// <summary>To be awaited before anything else.</summary>
    public async ValueTask Made() => made = await office.Value;

    public async ValueTask DisposeAsync()
    {
        if (office.IsValueCreated)
            await (await office.Value).DisposeAsync();
    }

    internal string Folder => Office.Files.Folder;

    /// <summary>Whom an authority of time-stamps is believed by, and where it answers.</summary>
    internal TimeStampAuthority TimeStamps => new(TimeStampAddress, Trust.Read(TimeStampTrust));

    internal Uri TimeStampAddress => new(Office.Address, "/tsa");

    internal string TimeStampTrust => Path.Combine(Office.Files.TimeStampFolder, "trust");

    /// <summary>A folder with the root alone.</summary>
    internal string TrustFolder => Office.Files.TrustFolder;

    internal string Root => Path.Combine(TrustFolder, "root.pem");

    /// <summary>Both lists of revoked certificates, in DER.</summary>
    internal IReadOnlyList<string> Lists => [Office.Files.Of("root.crl"), Office.Files.Of("intermediate.crl")];

    /// <summary>A list that lies nowhere: the intermediate has revoked its authority of time-stamps.</summary>
    internal byte[] ListWithoutStamps()
    {
        using var intermediate = X509Certificate2.CreateFromPemFile(IntermediateFile, PrivateKeyFile("intermediate"));
        using var stamps = X509CertificateLoader.LoadCertificateFromFile(CertificateFile("stamps"));
        var (list, now) = (new CertificateRevocationListBuilder(), TimeProvider.System.GetUtcNow());
        list.AddEntry(stamps, now, X509RevocationReason.KeyCompromise);
        return list.Build(intermediate, 99, now.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: now);
    }

    /// <summary>The root, with both lists and these answers of the responder.</summary>
    internal Trust Trusted(params string[] answers) => Trust.Read(TrustFolder).Knowing(Lists, answers);

    internal SealingKey Key(string kind) => Pkcs12Key.Read(KeyFile(kind), Password);

    internal string CertificateFile(string kind) => Office.Files.Of($"{kind}.pem");

    internal string PrivateKeyFile(string kind) => Office.Files.Of($"{kind}.key");

    internal string IntermediateFile => Office.Files.Of("intermediate.pem");

    /// <summary>A PKCS #12 file with the key and its certificates.</summary>
    internal string KeyFile(string kind) => Office.Files.Of($"{kind}.p12");

    /// <summary>What the responder says now of the certificate of this kind, as a file in DER.</summary>
    internal Task<string> OcspAnswer(string kind) => Office.OcspAnswer(kind);

    private AuthorityOffice Office =>
        made ?? throw new InvalidOperationException($"{nameof(Made)} is to be awaited before.");
}
