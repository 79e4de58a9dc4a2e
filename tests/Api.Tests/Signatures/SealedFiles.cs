using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A document, its seal and whom to trust, as files: what somebody has who checks a seal.</summary>
internal sealed class SealedFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public SealedFiles(TestAuthority trusted, SealingKey key)
    {
        Document = Encoding.UTF8.GetBytes("<!DOCTYPE html>\r\n<title>قرار</title>\n");
        Seal = CadesSeal.Over(Document, key, TestAuthority.Now.AddDays(-3));
        Directory.CreateDirectory(Trust);
        File.WriteAllText(Path.Combine(Trust, "authority.pem"), trusted.CertificatePem);
        Write();
    }

    public byte[] Document { get; set; }

    public byte[] Seal { get; set; }

    public string Trust => Path.Combine(folder.FullName, "trust");

    public string DocumentFile => Path.Combine(folder.FullName, "decision.html");

    public string SealFile => Path.Combine(folder.FullName, "decision.p7s");

    public string ListFile => Path.Combine(folder.FullName, "authority.crl");

    public SealedFiles Knowing(string revocationList)
    {
        File.WriteAllText(ListFile, revocationList);
        return this;
    }

    public SealedFiles Write()
    {
        File.WriteAllBytes(DocumentFile, Document);
        File.WriteAllBytes(SealFile, Seal);
        return this;
    }

    public string Verdict(DateTimeOffset? at = null) =>
        SignatureVerification
            .Verify(
                Seal,
                Document,
                Application.Signatures.Trust.Read(Trust, File.Exists(ListFile) ? [ListFile] : []),
                at ?? TestAuthority.Now,
                cancellation: TestContext.Current.CancellationToken
            )
            .Single()
            .Verdict.ToString();

    public void Dispose() => folder.Delete(recursive: true);
}
