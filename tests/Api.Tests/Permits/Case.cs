using System.Net;

namespace Sijil.Api.Tests.Permits;

/// <summary>An application on its way, and the version at which it was left.</summary>
internal sealed record Case(Guid Id, long Version)
{
    public const string All = "/api/permits/applications";

    public string Path => $"{All}/{Id}";
}

/// <summary>Histories of cases, made over HTTP like any other. Each goes on from the one before.</summary>
internal static class CaseHistories
{
    /// <summary>Received a month ago, so that every later day can lie in the past.</summary>
    public static DateOnly ReceivedOn => Office.Today.AddDays(-30);

    public static object Submission(this Office office, Applicant applicant, DateOnly? receivedOn = null) =>
        new
        {
            permitType = "building-permit",
            applicantKind = "person",
            applicantName = applicant.Name,
            nationalId = applicant.NationalId,
            contact = applicant.Contact,
            siteAddress = applicant.SiteAddress,
            description = applicant.Description,
            unit = office.Unit,
            receivedOn = receivedOn ?? ReceivedOn,
            channel = "counter",
        };

    public static async Task<Case> Submitted(
        this Office office,
        Applicant? applicant = null,
        DateOnly? receivedOn = null
    )
    {
        var answer = await office.Clerk.Create(Case.All, office.Submission(applicant ?? new(), receivedOn));
        answer.Expect(HttpStatusCode.Created);
        return new(answer["streamId"].GetGuid(), answer.Version);
    }

    public static object Validation(DateOnly? on = null) =>
        new
        {
            validFrom = on ?? ReceivedOn.AddDays(1),
            checkedOn = on ?? ReceivedOn.AddDays(1),
            siteAddress = "Lot 17, Bab Ezzouar",
            description = "Surélévation d’une maison",
        };

    public static async Task<Case> Valid(this Office office, Applicant? applicant = null, DateOnly? receivedOn = null)
    {
        var received = receivedOn ?? ReceivedOn;
        var submitted = await office.Submitted(applicant, received);
        return await submitted.After(office.Clerk, "validation", Validation(received.AddDays(1)));
    }

    public static async Task<Case> Recommended(this Office office, Applicant? applicant = null)
    {
        var valid = await office.Valid(applicant);
        return await valid.After(office.Colleague, "recommendation", Recommendation());
    }

    public static object Recommendation() =>
        new
        {
            proposedOutcome = "grant",
            text = "Conforme au plan d’urbanisme.",
            recommendedOn = ReceivedOn.AddDays(2),
        };

    public static async Task<Case> Decided(this Office office, Applicant? applicant = null)
    {
        var recommended = await office.Recommended(applicant);
        return await recommended.After(office.Decider, "decision", await office.Decision(recommended));
    }

    /// <summary>A decision on the recommendation that the case file shows now.</summary>
    public static async Task<object> Decision(
        this Office office,
        Case recommended,
        string outcome = "grant",
        string reasons = "Le projet respecte les règles."
    )
    {
        var file = await office.Decider.Read(recommended.Path);
        var recommendationHash = file.Expect(HttpStatusCode.OK)["case", "recommendation", "hash"].GetString();
        return new
        {
            outcome,
            reasons,
            recommendationHash,
            decidedOn = Office.Today.AddDays(-1),
            basis = Basis,
        };
    }

    /// <summary>What a decision rests on where it does not matter on what.</summary>
    public static readonly object[] Basis = [new { act = "state/code/2019/urban-planning", clause = "art_12" }];

    public static object Notification() => new { notifiedOn = Office.Today, channel = "post" };

    /// <summary>The case after one more act, which must have been recorded.</summary>
    public static async Task<Case> After(this Case before, HttpClient person, string act, object body)
    {
        var answer = await person.Change($"{before.Path}/{act}", body, before.Version);
        return before with { Version = answer.Expect(HttpStatusCode.OK).Version };
    }
}
