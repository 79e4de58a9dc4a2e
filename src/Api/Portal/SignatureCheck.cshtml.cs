using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Signatures;
using Sijil.Application;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Portal;

/// <summary>Checks a seal that somebody sends, with the document where that is not inside, and keeps neither.</summary>
/// <remarks>Nothing is changed in anybody's name, so a request from elsewhere can do no harm and needs no token.</remarks>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(SentSignature.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentSignature.Largest)]
internal sealed class SignatureCheckPage(MunicipalTrust trust, CheckTurns turns, TimeProvider clock) : PortalPage
{
    public const string Name = "/SignatureCheck";
    public const string Path = "/signatures/verify";
    public const string Document = SentSignature.DocumentField;
    public const string Signature = SentSignature.SignatureField;

    private const string Size = "size";

    public override string Title => Faults is [] ? ShortTitle : Text.Plain("error.page-title", ShortTitle);

    public override string ShortTitle => Text["verify.title"];

    public override string Section => "verification";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/verification", Text["verification.title"])];

    /// <summary>Names of the fields that could not be used.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Null before anything was sent.</summary>
    public SignatureVerdicts? Verdicts { get; private set; }

    /// <summary>The text that says why nothing can be checked: there is no seal, its certificates cannot be read, or too many wait already.</summary>
    public string? Obstacle { get; private set; }

    public string Meaning(SignatureVerdict verdict) => Text[$"reason.{verdict.SubIndication ?? "none"}"];

    public void OnGet() => IsPossible();

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (!IsPossible())
            return Page();

        switch (await SentSignature.Read(Request))
        {
            case null:
                Refuse([Size]);
                break;
            case { Signature: null }:
                Refuse([Signature]);
                break;
            case var sent:
                await Check(sent);
                break;
        }
        return Page();
    }

    private async Task Check(SentSignature sent)
    {
        using var turn = await turns.Take(HttpContext);
        if (turn.IsAcquired)
            Verdicts = sent.Verify(
                await trust.Current(HttpContext.RequestAborted),
                clock.GetMicroseconds(),
                HttpContext.RequestAborted
            );
        else
        {
            (Obstacle, Response.StatusCode) = ("verify.busy", StatusCodes.Status429TooManyRequests);
            Response.Headers.RetryAfter = "1"; // A check takes less.
        }
    }

    private bool IsPossible()
    {
        try
        {
            Obstacle = trust.Configured() is null ? "verify.unavailable" : null;
        }
        catch (UnreadableTrustException)
        {
            Obstacle = "verify.unreadable";
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable; // Readiness tells the operator why.
        }

        return Obstacle is null;
    }

    private void Refuse(IReadOnlyList<string> faults)
    {
        Faults = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
