using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>A person’s values go when two others agree, and nothing less and nothing more takes them away.</summary>
public sealed class ErasureTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "erasing";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_takes_two_persons_and_neither_of_them_is_the_one()
    {
        var subject = await AFormerApplicant("two-persons");
        await erasing.Ask(subject, office.Clerk).Fails(HttpStatusCode.Forbidden, "request.not-allowed");
        var erasure = await erasing.Asked(subject);

        await erasing.Approve(erasure, erasing.Officer).Fails("data-rights.own-erasure-request");
        var again = erasing.Identified("dpo-at-home", Roles.DataOwner);
        await erasing
            .Approve(erasure, office.PersonWithNationalId("else", "id-of-dpo", Roles.DataOwner))
            .Fails("data-rights.own-erasure-request");
        await erasing
            .Approve(erasure, office.PersonWithNationalId("oneself", "two-persons", Roles.DataProtectionOfficer))
            .Fails("data-rights.own-erasure");
        Assert.Equal([1, 6, 1], await erasing.Rows(subject));

        (await erasing.Approve(erasure, again)).Expect(HttpStatusCode.OK);
        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
        await erasing.Approve(erasure with { Version = 3 }).Fails("data-rights.erasure-closed");
        await erasing.Ask(subject).Fails("data-rights.subject-erased");
    }

    [Fact]
    public async Task Nobody_asks_for_their_own()
    {
        var subject = await AFormerApplicant("own-erasure");
        await erasing
            .Ask(subject, office.PersonWithNationalId("oneself-too", "own-erasure", Roles.DataProtectionOfficer))
            .Fails("data-rights.own-erasure");
    }

    [Fact]
    public async Task Of_whom_nothing_is_held_nothing_is_erased()
    {
        var organ = Domain.NamedIdentifier.Of("no person");
        foreach (var nobody in new[] { RandomIdentifier.New(), organ, SystemActor.Id.Value })
            await erasing.Ask(nobody).Fails(HttpStatusCode.NotFound, "data-rights.subject.not-found");
    }

    [Fact]
    public async Task A_case_under_way_keeps_everyone_who_has_a_part_in_it()
    {
        var valid = await office.Valid(new(NationalId: "case-under-way"));
        await erasing.Ask(await Applicant(valid)).Fails("data-rights.case-under-way");
        var officer = office.PersonWithNationalId("case-officer", "id-of-case-officer", Roles.Clerk);
        var assigned = await valid.After(officer, "officer", new { });
        var file = await office.Clerk.Read(valid.Path);
        await erasing.Ask(file["case", "officer"].GetGuid()).Fails("data-rights.case-under-way");

        (await office.Clerk.Change($"{valid.Path}/withdrawal", Withdrawal, assigned.Version)).Expect(HttpStatusCode.OK);
        await erasing.Asked(await Applicant(valid));
        await erasing.Asked(file["case", "officer"].GetGuid());
    }

    [Fact]
    public async Task A_case_that_began_in_between_keeps_them_too()
    {
        var subject = await AFormerApplicant("in-between");
        var erasure = await erasing.Asked(subject);
        await office.Submitted(new(NationalId: "in-between"));

        await erasing.Approve(erasure).Fails("data-rights.case-under-way");
        Assert.Equal([1, 11, 1], await erasing.Rows(subject));
    }

    [Fact]
    public async Task A_refusal_keeps_the_values_and_says_why()
    {
        var subject = await AFormerApplicant("refused");
        var erasure = await erasing.Asked(subject);
        await erasing.Refuse(erasure, erasing.Officer).Fails("data-rights.own-erasure-request");

        (await erasing.Refuse(erasure)).Expect(HttpStatusCode.OK);

        var told = await erasing.Read(erasure.Id);
        Assert.Equal("refused", told["state"].GetString());
        Assert.Equal("To collect taxes", told["refusal", "reason", "en"].GetString());
        Assert.Equal("art_24", told["refusal", "law"][0].GetProperty("clause").GetString());
        Assert.Equal([1, 6, 1], await erasing.Rows(subject));
        await erasing.Approve(erasure with { Version = 2 }).Fails("data-rights.erasure-closed");
    }

    [Fact]
    public async Task Who_is_known_by_an_account_only_is_said_to_be()
    {
        var subject = await AFormerApplicant("unidentified-approver");
        var erasure = await erasing.Asked(subject);
        (await erasing.Approve(erasure, erasing.Unidentified("some-account"))).Expect(HttpStatusCode.OK);

        Assert.True((await erasing.Read(erasure.Id))["receipt", "fourEyesRestOnUnidentified"].GetBoolean());
    }

    [Fact]
    public async Task A_repetition_is_answered_alike_and_a_stale_one_refused()
    {
        var subject = await AFormerApplicant("repeated");
        var erasure = await erasing.Asked(subject);
        (await erasing.Approve(erasure with { Version = 7 })).Expect(
            HttpStatusCode.PreconditionFailed,
            "request.version-stale"
        );
        var (path, key) = ($"{ErasureOffice.All}/{erasure.Id}/approval", Requests.FreshKey());
        var first = await erasing.Second.Change(path, null, erasure.Version, key);
        var second = await erasing.Second.Change(path, null, erasure.Version, key);

        Assert.Equal(first.Expect(HttpStatusCode.OK).Text, second.Expect(HttpStatusCode.OK).Text);
    }

    [Fact]
    public async Task Nothing_is_sealed_for_somebody_who_was_erased_and_who_comes_back_is_somebody_new()
    {
        var subject = await AFormerApplicant("comes-back");
        var person = office.PersonWithNationalId("the-account", "comes-back", Roles.Clerk);
        (await person.Read(Case.All)).Expect(HttpStatusCode.OK);
        await erasing.Erased(subject);

        var open = await office.Submitted(new(NationalId: "somebody-else-entirely"));
        var conflict = new { person = subject, ground = "Une vieille querelle" };
        (await office.Clerk.Change($"{open.Path}/conflicts-of-interest", conflict, open.Version)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.subject-erased"
        );

        await open.After(person, "officer", new { });
        var back = await Applicant(await office.Submitted(new(NationalId: "comes-back")));
        Assert.Equal(back, (await office.Clerk.Read(open.Path))["case", "officer"].GetGuid());
        Assert.NotEqual(subject, back);
        Assert.Equal([1, 5, 1], await erasing.Rows(back));
        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
    }

    [Fact]
    public async Task Nobody_outside_the_municipality_sees_it()
    {
        var erasure = await erasing.Asked(await AFormerApplicant("outside"));
        await host.AddMunicipality("erasing-elsewhere");

        var elsewhere = new ErasureOffice(host, "erasing-elsewhere");
        (await elsewhere.Officer.Read($"{ErasureOffice.All}/{erasure.Id}")).Expect(
            HttpStatusCode.NotFound,
            "data-rights.erasure.not-found"
        );
        (await office.Clerk.Read(ErasureOffice.All)).Expect(HttpStatusCode.Forbidden);
        Assert.Contains(
            erasure.Id.ToString(),
            (await office.Auditor.Read(ErasureOffice.All)).Text,
            StringComparison.Ordinal
        );
    }

    private static object Withdrawal => new { receivedOn = Office.Today, channel = "post" };

    /// <summary>The applicant of a case that was withdrawn before it was published.</summary>
    private async Task<Guid> AFormerApplicant(string nationalId)
    {
        var submitted = await office.Submitted(new(NationalId: nationalId));
        var subject = await Applicant(submitted);
        (
            await office.Clerk.Change(
                $"{submitted.Path}/completeness-requests",
                new
                {
                    kind = "incomplete",
                    items = "Le plan manque.",
                    noticeOn = Office.Today,
                },
                submitted.Version
            )
        ).Expect(HttpStatusCode.OK);
        (await office.Clerk.Change($"{submitted.Path}/withdrawal", Withdrawal, submitted.Version + 1)).Expect(
            HttpStatusCode.OK
        );
        return subject;
    }

    private async Task<Guid> Applicant(Case found) => (await office.ApplicantOf(found)).Value;
}
