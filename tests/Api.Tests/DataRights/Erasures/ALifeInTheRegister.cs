using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>A person of whom everything is handled, and what is written of them.</summary>
internal static class ALifeInTheRegister
{
    public const string Reasons = "Conforme au règlement de la Casbah, article 31, parcelle Sidi-Ramdane";

    /// <summary>None of these stands in another test or in a text of the program.</summary>
    public static readonly Applicant Person = new(
        Name: "Djamila Bouazza-Temimount",
        NationalId: "571920384756110293",
        Contact: "+213 661 48 20 17 bouazza.temimount@exemple.dz",
        SiteAddress: "3 venelle du Figuier-Blanc, Casbah haute",
        Description: "Reprise d’un mur mitoyen après le décès de mon père Lounès Temimount"
    );

    public const string Items = "Acte de décès de M. Lounès Temimount, étude de Me Aboulker-Zerrouki";
    public const string Reply = "Acte joint, cause: accident du 14 mars à Tizi-Rached";
    public const string Proposal = "La requérante est endeuillée, traiter avec égards";

    public static readonly string[] Personal =
    [
        Person.Name,
        Person.NationalId!,
        Person.Contact!,
        Person.SiteAddress,
        Person.Description,
        Items,
        Reply,
        Proposal,
    ];

    public static async Task<Case> NotifiedCase(Office office)
    {
        var day = CaseHistories.ReceivedOn.AddDays(2);
        var submitted = await office.Submitted(Person);
        var requested = await submitted.After(
            office.Colleague,
            "completeness-requests",
            new
            {
                kind = "incomplete",
                items = Items,
                noticeOn = day,
            }
        );
        var answered = await requested.After(
            office.Colleague,
            "completeness-answers",
            new
            {
                receivedOn = day,
                channel = "counter",
                answer = Reply,
            }
        );
        var valid = await answered.After(office.Clerk, "validation", CaseHistories.Validation(day));
        var recommended = await valid.After(
            office.Colleague,
            "recommendation",
            new
            {
                proposedOutcome = "grant",
                text = Proposal,
                recommendedOn = day,
            }
        );
        var decision = await office.Decision(recommended, reasons: Reasons);
        var decided = await recommended.After(office.Decider, "decision", decision);
        return await decided.After(office.Clerk, "notification", CaseHistories.Notification());
    }
}
