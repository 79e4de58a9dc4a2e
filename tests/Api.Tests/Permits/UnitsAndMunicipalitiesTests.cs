using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.DataRights;
using Sijil.Application;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Permits;

/// <summary>Outside a person's unit and municipality a record does not exist: not forbidden, absent.</summary>
public sealed class UnitsAndMunicipalitiesTests(RegisterHost host) : IAsyncLifetime
{
    private const string Here = "unitshere";
    private const string There = "unitsthere";

    private readonly Office office = new(host, Here);

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Here);
        await host.AddMunicipality(There);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string?> Elsewhere =>
        new()
        {
            { Here, "parks" },
            { Here, null },
            { There, "building-control" },
        };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task It_cannot_be_read(string municipality, string? unit)
    {
        var submitted = await office.Submitted();

        var answer = await Stranger(municipality, unit).Read(submitted.Path);

        answer.Expect(HttpStatusCode.NotFound, "permits.not-found");
        Assert.Null(answer.ETag);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task It_cannot_be_changed(string municipality, string? unit)
    {
        var submitted = await office.Submitted();

        var answer = await Stranger(municipality, unit)
            .Change($"{submitted.Path}/validation", CaseHistories.Validation(), submitted.Version);

        answer.Expect(HttpStatusCode.NotFound, "permits.not-found");
    }

    [Fact]
    public async Task What_is_no_application_is_none_and_does_not_tell_what_it_is()
    {
        var activity = ProcessingActivityId.Of("permits.case-handling").Value;

        var answer = await office.Clerk.Change(
            $"{Case.All}/{activity}/validation",
            CaseHistories.Validation(),
            version: 7
        );

        answer.Expect(HttpStatusCode.NotFound, "permits.not-found");
    }

    [Fact]
    public async Task What_is_no_processing_activity_cannot_be_ended()
    {
        var submitted = await office.Submitted();

        var answer = await office.Administrator.Change(
            $"/api/data-rights/processing-activities/{submitted.Id}/end",
            body: null,
            submitted.Version
        );

        answer.Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Not_even_a_wrong_version_tells_that_it_is_there(string municipality, string? unit)
    {
        var submitted = await office.Submitted();

        var answer = await Stranger(municipality, unit)
            .Change($"{submitted.Path}/validation", CaseHistories.Validation(), version: 7);

        answer.Expect(HttpStatusCode.NotFound, "permits.not-found");
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Its_values_cannot_be_opened(string municipality, string? unit)
    {
        var submitted = await office.Submitted();

        var answer = await Stranger(municipality, unit).Open(submitted, OpeningRequests.CaseHandling, "applicant-name");

        answer.Expect(HttpStatusCode.NotFound, "permits.not-found");
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task It_is_on_no_work_list(string municipality, string? unit)
    {
        var submitted = await office.Submitted();

        var answer = await Stranger(municipality, unit).Read($"{Case.All}?unit=building-control&limit=100");

        answer.Expect(HttpStatusCode.OK);
        Assert.DoesNotContain(submitted.Id.ToString(), answer.Text, StringComparison.Ordinal);
    }

    /// <summary>In a unit that does not exist nobody would ever find it, and its term would run all the same.</summary>
    [Theory]
    [InlineData("urban-planing")]
    [InlineData("building-control")]
    public async Task Who_has_no_unit_hands_nothing_to_one_that_is_not_known(string unit) =>
        (await Submit(unit)).Expect(HttpStatusCode.Conflict, "permits.unit-unknown");

    [Fact]
    public async Task The_unit_that_the_catalogue_names_is_known_to_all() =>
        (await Submit("urban-planning")).Expect(HttpStatusCode.Created);

    private Task<Answer> Submit(string unit)
    {
        var form = JsonSerializer.SerializeToNode(office.Submission(new Applicant()))!;
        form["unit"] = unit;
        return host.Client(office.Municipality, Roles.Clerk, "without-unit").Create(Case.All, form);
    }

    [Fact]
    public async Task A_municipality_that_is_not_served_is_told_so()
    {
        var answer = await Stranger("nowhere", "building-control").Read(Case.All);

        answer.Expect(HttpStatusCode.NotFound, "request.municipality.not-found");
    }

    private HttpClient Stranger(string municipality, string? unit) =>
        host.Client(municipality, [Roles.Clerk, Roles.Decider], "stranger", unit);
}
