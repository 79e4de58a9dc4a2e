using Marten;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Domain.DataRights;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal.Personal;

/// <summary>The decisions that were written to somebody, to that person and nobody else. For whom the provider does not know well enough it does not exist.</summary>
internal sealed class NotificationsPage(IDocumentStore store, IdentityRoll roll, HandedNotifications handed)
    : SignedInPage
{
    public const string Path = "/notifications";

    public override string Title => Text[IsOpen && !IsShown ? "missing.title" : "notifications.title"];

    public override IReadOnlyList<(string Path, string Title)> Above => [(MyDataPage.Path, Text["mine.title"])];

    /// <summary>False where the provider is not sure enough who it is, or there is nothing of theirs at this address.</summary>
    public bool IsShown { get; private set; }

    public IReadOnlyList<NotificationEntry> Entries { get; private set; } = [];

    /// <summary>Under which the public register has what was decided, by application; without those that it does not show yet.</summary>
    public IReadOnlyDictionary<Guid, string> Numbers { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await Subject(cancellation) is not { } subject)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        IsShown = true;
        Entries = await Written(subject, cancellation);
        Numbers = await NumbersOf(Entries, cancellation);
    }

    /// <summary>A document or a seal as it is stored.</summary>
    /// <param name="file">Its id.</param>
    public async Task<IActionResult> OnGetFileAsync(Guid file, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        if (
            await Subject(cancellation) is not { } subject
            || !(await Written(subject, cancellation)).Any(entry => entry.Document == file || entry.Seal == file)
        )
            return Page();

        var actor = new Actor(subject, Person.Roles is [var first, ..] ? first : Roles.Citizen, Person.Unit)
        {
            Roles = Person.Roles,
        };
        var instruction = new Instruction(Person.Municipality, actor, HttpContext.TraceIdentifier);
        var (document, refusal) = await handed.Open(new(file), subject, instruction, cancellation);
        Response.StatusCode = refusal is null ? StatusCodes.Status200OK : OutcomeAnswer.Status(refusal);
        if (document is null)
            return Page();

        // A document takes longer than a page; the server still breaks off whoever reads too slowly.
        HttpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await new Sijil.Api.Signatures.Documents.ContentResult(document).ExecuteAsync(HttpContext);
        return new EmptyResult();
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NumbersOf(
        IReadOnlyList<NotificationEntry> entries,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(Person.Municipality);
        var decided = await session.LoadManyAsync<PublicPermit>(
            cancellation,
            entries.Select(entry => entry.ApplicationId)
        );
        return decided.ToDictionary(permit => permit.Id, permit => permit.Number);
    }

    private async Task<SubjectId?> Subject(CancellationToken cancellation) =>
        Person.IsAssured
            ? await roll.SignedIn(Person.Municipality, Person.Issuer, Person.Account, Person.NationalId, cancellation)
            : null;

    private async Task<IReadOnlyList<NotificationEntry>> Written(SubjectId subject, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(Person.Municipality);
        return await new NotificationEntries(session).To(subject.Value, cancellation);
    }
}
