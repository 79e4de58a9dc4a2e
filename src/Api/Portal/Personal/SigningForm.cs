using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Signatures.Envelopes;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Portal.Personal;

/// <summary>What a signer typed and chose on the page, read as far as an act needs it.</summary>
/// <param name="Act">Which of the forms of the page it is.</param>
/// <param name="Fault">The field that cannot be used; null where all can.</param>
internal sealed record SigningForm(string Act, string? Fault = null)
{
    public const string Consent = "consent";
    public const string Withdrawal = "withdrawal";
    public const string Certificate = "certificate";
    public const string Preparation = "preparation";
    public const string Signature = "signature";
    public const string Delegation = "delegation";
    public const string Refusal = "refusal";

    public const string SignatureField = "signed";
    public const string NationalIdField = "national-id";
    public const string MandateField = "mandate";
    public const string ExplanationField = "explanation";
    public const string ReasonField = "reason";
    public const string SessionField = "session";

    public Guid Session { get; private init; }

    public byte[]? File { get; private init; }

    public string NationalId { get; private init; } = "";

    public string MandateDigest { get; private init; } = "";

    public RefusalReason? Reason { get; private init; }

    public string? Explanation { get; private init; }

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SigningForm);

    public static async Task<SigningForm> Read(IFormCollection form, CancellationToken cancellation)
    {
        var act = form["act"].ToString();
        return act switch
        {
            Certificate => OfCertificate(await Bytes(form, Certificate, cancellation)),
            Signature => await OfSignature(form, cancellation),
            Delegation => OfDelegation(form[NationalIdField].ToString(), await Bytes(form, MandateField, cancellation)),
            Refusal => OfRefusal(form[ReasonField].ToString(), form[ExplanationField].ToString()),
            _ => new(act),
        };
    }

    /// <summary>The certificate that was chosen; the caller disposes of it.</summary>
    public X509Certificate2 ReadCertificate() => CertificateText.Read(File!)!;

    private static SigningForm OfCertificate(byte[]? file)
    {
        using var certificate = file is null ? null : CertificateText.Read(file);
        return certificate is null ? new(Certificate, Certificate) : new(Certificate) { File = file };
    }

    private static async Task<SigningForm> OfSignature(IFormCollection form, CancellationToken cancellation)
    {
        var file = await Bytes(form, SignatureField, cancellation);
        var needsFile = form.ContainsKey("file");
        return needsFile && file is null
            ? new(Signature, SignatureField)
            : new(Signature)
            {
                File = file,
                Session = Guid.TryParse(form[SessionField], out var session) ? session : Guid.Empty,
            };
    }

    private static SigningForm OfDelegation(string nationalId, byte[]? mandate)
    {
        if (mandate is null)
            return new(Delegation, MandateField);

        var digest = Digest.Of(mandate);
        var request = new DelegateSigningRequest(nationalId, digest);
        return new DelegateSigningShape().Validate(request).IsValid
            ? new(Delegation) { NationalId = nationalId, MandateDigest = digest }
            : new(Delegation, NationalIdField);
    }

    private static SigningForm OfRefusal(string reason, string explanation)
    {
        if (
            Reasons.FirstOrDefault(known => CodeOf.Value(known) == reason) is var found
            && CodeOf.Value(found) != reason
        )
            return new(Refusal, ReasonField);

        var text = string.IsNullOrWhiteSpace(explanation) ? null : explanation;
        return new RefuseToSignShape().Validate(new RefuseToSignRequest(found, text)).IsValid
            ? new(Refusal) { Reason = found, Explanation = text }
            : new(Refusal, ExplanationField);
    }

    public static readonly IReadOnlyList<RefusalReason> Reasons = Enum.GetValues<RefusalReason>();

    /// <summary>Null where no file was chosen, or an empty one.</summary>
    private static async Task<byte[]?> Bytes(IFormCollection form, string name, CancellationToken cancellation)
    {
        if (form.Files.GetFile(name) is not { Length: > 0 } file)
            return null;

        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
