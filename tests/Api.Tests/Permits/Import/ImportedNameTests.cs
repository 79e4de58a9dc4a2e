using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>What went into the vault by the thousand comes out of it through the same gate as anything else.</summary>
public sealed class ImportedNameTests(RegisterHost host) : IAsyncLifetime
{
    private const string Activity = "permits.imported-names";

    private static readonly Wording Words = new("نص", "texte", "text");

    private readonly ImportOffice office = new(host, "names");
    private readonly SourceFolder folder = new();

    private Instruction Clerk =>
        SystemActor.Instruct(office.Municipality, "test") with
        {
            Actor = new(new(Guid.Parse("5f0c52cc-6d76-4f5f-9d2c-0f6f2c0a7b11")), Roles.Clerk, Unit: null),
        };

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(office.Municipality);
        await host.Service<RegisterProcessingActivityHandler>()
            .Handle(
                new(
                    Activity,
                    Words,
                    Words,
                    "Loi n° 18-07",
                    [PersonalFields.ApplicantName, ImportedFields.ContractorName],
                    [Roles.Clerk]
                ),
                Clerk,
                TestContext.Current.CancellationToken
            );
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("V-1", "Nadia \"Nour\" Ferhat", "شركة البناء")]
    [InlineData("V-2", "a\tb\\c", "𝔉raktur 🏗")]
    public async Task Applicant_and_contractor_are_opened_as_they_were_given(string number, string first, string second)
    {
        await office.Permits(
            folder.Permits(
                $"{number},Completed,,,,,,\"{first.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{second},"
            )
        );

        Assert.Equal(
            [("applicant-name", first), ("contractor-name", second)],
            await Open(Assert.Single(await office.Facts(number)))
        );
    }

    /// <summary>Two rows with the same name are two subjects: a name does not tell who it is.</summary>
    [Fact]
    public async Task One_who_is_both_is_one_subject_and_another_row_is_another()
    {
        await office.Permits(folder.Permits("V-3,Completed,,,,,,Ali,Ali,", "V-4,Completed,,,,,,Ali,,"));

        var both = Assert.Single(await office.Facts("V-3"));
        var party = Assert.Single(Parties(both));
        Assert.Equal(2, party.GetProperty("roles").GetArrayLength());
        Assert.Equal([("applicant-name", "Ali")], await Open(both));
        Assert.NotEqual(Subject(party), Subject(Parties((await office.Facts("V-4"))[0])[0]));
    }

    private async Task<IReadOnlyList<(string, string)>> Open(RecordedFact fact)
    {
        var parties = Parties(fact);
        var request = new AccessRequest(
            Clerk.Actor.Person,
            [Roles.Clerk],
            [.. parties.Select(party => new SubjectId(Subject(party)))],
            [PersonalFields.ApplicantName, ImportedFields.ContractorName]
        );
        var (values, refusal) = await host.Service<Openings>()
            .Open(
                Activity,
                request,
                [.. parties.Select(party => party.GetProperty("name").GetProperty("cm").GetString()!)],
                Clerk,
                TestContext.Current.CancellationToken
            );
        Assert.Null(refusal);
        return
        [
            .. values
                .Select(value =>
                    (value.Name, System.Text.Json.JsonElement.Parse(value.Disclosure!.ValueJson).GetString()!)
                )
                .Order(),
        ];
    }

    private static System.Text.Json.JsonElement[] Parties(RecordedFact fact) =>
        [.. fact.Data.GetProperty("content").GetProperty("parties").EnumerateArray()];

    private static Guid Subject(System.Text.Json.JsonElement party) => party.GetProperty("subject").GetGuid();
}
