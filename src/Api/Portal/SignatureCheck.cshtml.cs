using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Signatures;
using Sijil.Application;
using Sijil.Application.Signatures;

namespace Sijil.Api.Portal;

/// <summary>Checks a document and its seal that somebody sends, and keeps neither.</summary>
/// <remarks>Nothing is changed in anybody's name, so a request from elsewhere can do no harm and needs no token.</remarks>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class SignatureCheckPage(MunicipalTrust trust, TimeProvider clock) : PortalPage
{
    public const string Name = "/SignatureCheck";
    public const string Path = "/signatures/verify";
    public const string Document = "document";
    public const string Signature = "signature";

    private const int LargestRequest = 2 * 1024 * 1024;
    private const string Size = "size";

    public override string Title =>
        Faults is [] ? Text["verify.title"] : Text.Plain("error.page-title", Text["verify.title"]);

    public override string Section => "verification";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/verification", Text["verification.title"])];

    /// <summary>Names of the fields that could not be used.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Null before anything was sent.</summary>
    public SignatureVerdict? Verdict { get; private set; }

    /// <summary>The text that says why nothing can be checked: the municipality has no seal, or its certificates cannot be read.</summary>
    public string? Obstacle { get; private set; }

    public string Meaning => Text[$"reason.{Verdict!.SubIndication ?? "none"}"];

    public void OnGet() => Trusted();

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (Trusted() is not { } trusted)
            return Page();

        try
        {
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
            var (document, signature) = (form.Files.GetFile(Document), form.Files.GetFile(Signature));
            if (document is not null && signature is not null)
                await Check(document, signature, trusted);
            else
                Refuse([
                    .. new[] { (document, Document), (signature, Signature) }
                        .Where(file => file.Item1 is null)
                        .Select(file => file.Item2),
                ]);
        }
        // A body that is too large, cut off, or no form at all.
        catch (Exception fault)
            when (fault is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            Refuse([Size]);
        }
        return Page();
    }

    private Trust? Trusted()
    {
        try
        {
            var trusted = trust.Current();
            Obstacle = trusted is null ? "verify.unavailable" : null;
            return trusted;
        }
        catch (UnreadableTrustException)
        {
            Obstacle = "verify.unreadable";
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable; // Readiness tells the operator why.
            return null;
        }
    }

    private void Refuse(IReadOnlyList<string> faults)
    {
        Faults = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task Check(IFormFile document, IFormFile signature, Trust trusted) =>
        Verdict = SignatureVerdict.Of(
            SignatureVerification.Verify(
                await Bytes(signature),
                await Bytes(document),
                trusted,
                clock.GetMicroseconds()
            )
        );

    private async Task<byte[]> Bytes(IFormFile file)
    {
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, HttpContext.RequestAborted);
        return bytes;
    }
}
