namespace Sijil.Portal.Tests;

/// <summary>Every kind of page there is, in the states that look different.</summary>
internal static class PortalPages
{
    public static readonly string[] Languages = ["ar", "fr", "en"];

    public static readonly string[] Names =
    [
        "home",
        "register",
        "register, nothing found",
        "register, not understood",
        "register, second page",
        "entry, granted after a stop",
        "entry, refused",
        "entry, open",
        "entry, late",
        "entry, withdrawn",
        "entry, texts withdrawn",
        "entry, imported",
        "entry, imported decision",
        "entry, imported without state",
        "entry, unknown",
        "figures",
        "acts",
        "act",
        "act, as it was known",
        "act, before it was law",
        "act, day not understood",
        "act, unknown",
        "council",
        "council, unknown",
        "vote, carried out",
        "vote, open",
        "vote, void",
        "vote, unknown",
        "proposals",
        "proposals, not understood",
        "proposal, open",
        "proposal, reached",
        "proposal, unknown",
        "verification",
        "event",
        "event, texts withdrawn",
        "event, nothing public",
        "event, unknown",
        "receipt",
        "receipt, unknown",
        "check of a seal",
        "accessibility",
        "my data, not signed in",
        "signed out",
        "sign-in refused",
        "missing",
    ];

    public static string Path(this SampleEntries samples, string language, string page) =>
        $"/{language}"
        + page switch
        {
            "home" => "",
            "register" => "/permits",
            "register, nothing found" => "/permits?q=zzzz",
            "register, not understood" => "/permits?q=x&state=lost&from=31/02/2026&until=soon",
            "register, second page" => "/permits?cursor=" + samples.Cursor,
            "entry, granted after a stop" => "/permits/" + samples.Moved,
            "entry, refused" => "/permits/" + samples.Refused,
            "entry, open" => "/permits/" + samples.Open,
            "entry, late" => "/permits/" + samples.Late,
            "entry, withdrawn" => "/permits/" + samples.Withdrawn,
            "entry, texts withdrawn" => "/permits/" + samples.WithoutTexts,
            "entry, imported" => "/permits/" + samples.Imported,
            "entry, imported decision" => "/permits/" + samples.ImportedDecision,
            "entry, imported without state" => "/permits/" + samples.ImportedWithoutState,
            "check of a seal" => "/signatures/verify",
            "entry, unknown" => "/permits/NO/SUCH/NUMBER",
            "figures" => "/permits/statistics",
            "act" => "/acts/state/code/2019/urban-planning",
            "act, as it was known" => "/acts/state/code/2019/urban-planning?on=2026-01-01&version=3",
            "act, before it was law" => "/acts/state/code/2019/urban-planning?on=1999-01-01",
            "act, day not understood" => "/acts/state/code/2019/urban-planning?on=31/02/2026",
            "act, unknown" => "/acts/state/code/1800/nothing",
            "my data, not signed in" => "/my-data",
            "signed out" => "/sign-out",
            "sign-in refused" => "/sign-in/refused?reason=cancelled",
            "council" => "/councils/" + Sijil.Application.Seeding.DemoCouncil.Code,
            "council, unknown" => "/councils/nobody",
            "vote, carried out" => $"/votes/{samples.Votes.Decided}",
            "vote, open" => $"/votes/{samples.Votes.Open}",
            "vote, void" => $"/votes/{samples.Votes.Void}",
            "vote, unknown" => $"/votes/{Guid.Empty}",
            "proposals, not understood" => "/proposals?phase=lost",
            "proposal, open" => "/proposals/" + samples.OpenProposal,
            "proposal, reached" => "/proposals/" + samples.ReachedProposal,
            "proposal, unknown" => "/proposals/00000000-0000-4000-8000-000000000000",
            "event" => $"/events/{samples.Events.Decision}",
            "event, texts withdrawn" => $"/events/{samples.Events.WithoutTexts}",
            "event, nothing public" => $"/events/{samples.Events.Sealed}",
            "event, unknown" => $"/events/{Guid.Empty}",
            "receipt" => $"/receipts/{samples.Events.Sealed}",
            "receipt, unknown" => $"/receipts/{Guid.Empty}",
            "missing" => "/no/such/page",
            _ => "/" + page,
        };

    public static IEnumerable<(string Language, string Page)> All =>
        from language in Languages
        from page in Names
        select (language, page);
}
