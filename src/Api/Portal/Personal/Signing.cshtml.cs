using Marten;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Api.Signatures.Envelopes;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Portal.Personal;

/// <summary>Where somebody reads what they are to sign, and signs, refuses, or lets another sign: the forms that do what a program does at the API.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class SigningPage(
    IDocumentStore store,
    IdentityRoll roll,
    SigningActs acts,
    PresentedDocuments documents,
    MunicipalityDigests digests,
    TimeProvider clock
) : SignerPage(store, roll)
{
    private const int LargestRequest = 2 * 1024 * 1024;

    private readonly IDocumentStore store = store;

    public override string Title => Text[IsOpen && !IsShown ? "missing.title" : "sign.one.title"];

    public override IReadOnlyList<(string Path, string Title)> Above =>
        [.. base.Above, (ToSignPage.Path, Text["sign.title"])];

    public SlotInWords Shown { get; private set; } = null!;

    public SlotEntry Slot => Shown.Slot;

    public string Address => To(Shown.Path);

    /// <summary>What is agreed to, in the reader's language.</summary>
    public string ConsentText => Text.Of(ConsentTexts.Current);

    public bool NeedsCertificate =>
        Slot is { RequiredLevel: not Domain.Signatures.Levels.SignatureLevel.Simple, HasCertificate: false };

    /// <summary>The exact bytes over which a signature with a certificate is made.</summary>
    public async Task<IActionResult> OnGetBytesAsync(CancellationToken cancellation)
    {
        if (!IsShown)
            return Page();

        await using var session = store.QuerySession(Person.Municipality);
        var events = await session.Events.FetchStreamAsync(Slot.EnvelopeId, token: cancellation);
        return File(
            ToBeSigned.Of(SignatureStreams.Envelope.Read(events).State),
            ToBeSigned.MediaType,
            ToBeSignedFile.Name
        );
    }

    /// <summary>A document as it is stored; for whoever is to sign, and not for whoever has handed that on.</summary>
    public async Task<IActionResult> OnGetDocumentAsync(int place, CancellationToken cancellation)
    {
        if (!IsShown)
            return Page();

        var instruction = new Instruction(Person.Municipality, Actor, HttpContext.TraceIdentifier);
        var (document, refusal) = await documents.Open(new(Slot.Id), place, instruction, cancellation);
        if (document is null)
            return Refused(
                OutcomeAnswer.Status(refusal!),
                new FormFault(Form, Texts.Of(refusal!.Code, LanguageSegment.Of(Request)))
            );

        // A document takes longer than a page; the server still breaks off whoever reads too slowly.
        HttpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await new Sijil.Api.Signatures.Documents.ContentResult(document).ExecuteAsync(HttpContext);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = await SigningForm.Read(Request.Form, cancellation);
        if (form.Fault is { } field)
            return Refused(StatusCodes.Status400BadRequest, new FormFault(field, Text[$"error.{field}"]));

        var instruction = new Instruction(
            Person.Municipality,
            Actor,
            HttpContext.TraceIdentifier,
            Request: await FormRequest.Of(HttpContext, Person.Municipality, Subject.Value.ToString(), digests),
            ExpectedVersion: FormRequest.VersionOf(Request.Form)
        );
        try
        {
            var (outcome, verdict) = await acts.Do(
                form,
                new(Slot.Id),
                Slot.ManifestDigest,
                ConsentTexts.DigestOf(ConsentText),
                instruction,
                cancellation
            );
            return outcome is Outcome.Rejected { Reason: var reason } && verdict is { IsPassed: false } failed
                ? Refused(
                    StatusCodes.Status409Conflict,
                    new FormFault(Form, $"{Texts.Of(reason.Code, LanguageSegment.Of(Request))} ({failed})")
                )
                : Answer(outcome, Address);
        }
        catch (UnreadableTrustException)
        {
            return Refused(StatusCodes.Status503ServiceUnavailable, new FormFault(Form, Text["verify.unreadable"]));
        }
    }

    protected override async Task<bool> Find(SlotEntries slots, CancellationToken cancellation)
    {
        var envelope = Guid.Parse((string)RouteData.Values["id"]!);
        var number = int.Parse((string)RouteData.Values["slot"]!, System.Globalization.CultureInfo.InvariantCulture);
        if (await slots.Find(SlotId.Of(new(envelope), number), Subject.Value, cancellation) is not { } found)
            return false;

        Shown = new(Text, found, Subject.Value, clock.GetUtcNow());
        Version = Slot.StreamVersion;
        return true;
    }
}
