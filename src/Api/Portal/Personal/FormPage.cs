using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Api.Portal.Proofs;
using Sijil.Application;

namespace Sijil.Api.Portal.Personal;

/// <summary>
/// A page with a form that does something. Forms carry the token that shows they came from here, and the key and the version that a
/// program would send as <c>Idempotency-Key</c> and <c>If-Match</c>. What cannot be done is said on the page, and nothing is lost of what
/// was typed; what was done leads on to another page, so that going back or loading anew does not send it again.
/// </summary>
/// <remarks>The token is checked here and not by the framework, whose refusal is an empty page.</remarks>
[IgnoreAntiforgeryToken]
internal abstract class FormPage : SignedInPage
{
    public const string VersionField = "version";

    private const string ReceiptField = "receipt";

    /// <summary>The whole form is at fault, and no field of it.</summary>
    public const string Form = "form";

    /// <summary>What went wrong, in the order of the fields.</summary>
    public IReadOnlyList<FormFault> Faults { get; private set; } = [];

    /// <summary>The receipt of what was just done; null where one only looks.</summary>
    public string? Receipt =>
        Guid.TryParse(Request.Query[ReceiptField], out var eventId) ? To(ReceiptPage.PathOf(eventId)) : null;

    /// <summary>The key of the form that is shown: the one that was sent where it is shown again, for it is the same act.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version of the record that the form is about, as the reader sees it; null where it begins one.</summary>
    public long? Version { get; protected set; }

    /// <summary>True where what the form asks for has been done already: sending it again is answered as the first time.</summary>
    protected virtual bool IsDone => false;

    /// <summary>False where there is nothing here for this person that a form could be about: then it is not even read.</summary>
    protected virtual bool Accepts => true;

    /// <summary>Reads what the page shows around its form, before each handler.</summary>
    protected virtual Task Load(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The fault of a field, to be said beside it.</summary>
    public FormFault? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field);

    protected override async Task Admit(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Key = RandomIdentifier.New().ToString();
        await Load(HttpContext.RequestAborted);
        if (HttpMethods.IsPost(Request.Method) && !Accepts)
            context.Result = Page();
        else if (!HttpMethods.IsPost(Request.Method) || IsDone || await Accept())
            await next();
        else
            context.Result = Refused(StatusCodes.Status400BadRequest, new FormFault(Form, Text["error.form"]));
    }

    private async Task<bool> Accept()
    {
        var antiforgery = HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        if (!Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(HttpContext))
            return false;
        if (FormRequest.KeyOf(Request.Form) is not { } key || !FormRequest.HasReadableVersion(Request.Form))
            return false;

        Key = key;
        return true;
    }

    /// <summary>Shows the form again with what is wrong.</summary>
    protected IActionResult Refused(int status, params IReadOnlyList<FormFault> faults)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Leads on to where the result is seen.</summary>
    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Answers what a handler of the register said: done, done before, or why not.</summary>
    protected IActionResult Answer(Outcome outcome, string address) =>
        outcome switch
        {
            Outcome.Recorded { EventIds: [var first, ..] } => SeeOther($"{address}?{ReceiptField}={first:D}"),
            Outcome.Recorded => SeeOther(address),
            Outcome.Rejected { Reason: var reason } => Refused(
                OutcomeAnswer.Status(reason),
                new FormFault(Form, Texts.Of(reason.Code, LanguageSegment.Of(Request)))
            ),
            Outcome.Stale => Refused(StatusCodes.Status412PreconditionFailed, new FormFault(Form, Text["error.stale"])),
            Outcome.KeyReused => Refused(
                StatusCodes.Status422UnprocessableEntity,
                new FormFault(Form, Text["error.form"])
            ),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
}

/// <param name="Field">The id of the field, or <see cref="FormPage.Form"/>.</param>
/// <param name="Text">In the reader's language. Never what was typed.</param>
internal sealed record FormFault(string Field, string Text);
