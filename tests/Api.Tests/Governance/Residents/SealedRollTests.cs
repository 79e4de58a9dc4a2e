using Sijil.Application.DataRights;
using Sijil.Application.Governance.Residents;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Tests.Governance.Residents;

/// <summary>Out of the roll come a yes or a no, an area and a class.</summary>
public sealed class SealedRollTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "residents-asked";

    private readonly APopulationOffice office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync()
    {
        office.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Eligible_people_are_counted_by_area_and_class()
    {
        await office.HandOver(
            APopulationOffice.Row("E1", "centre"),
            APopulationOffice.Row("E2", "centre"),
            APopulationOffice.Row("E3", "harbour"),
            APopulationOffice.Row("E4", "harbour", "non-resident"),
            APopulationOffice.Row("E5", "centre", born: "2020-01-01")
        );

        var counts = await office.Count();

        Assert.Equal(2, counts[new("centre", ResidenceClass.Resident)]);
        Assert.Equal(1, counts[new("harbour", ResidenceClass.Resident)]);
        Assert.Equal(1, counts[new("harbour", ResidenceClass.NonResident)]);
        Assert.DoesNotContain(new Eligibility.Granted("centre", ResidenceClass.NonResident), counts.Keys);
    }

    [Fact]
    public async Task Who_signed_in_with_a_national_id_is_found_by_subject_and_others_are_not()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await office.HandOver(APopulationOffice.Row("F 1"));
        var roll = host.Service<IdentityRoll>();
        var known = await roll.SignedIn(Municipality, "issuer", "account", "f1", cancellation);
        var other = await roll.SignedIn(Municipality, "issuer", "account", null, cancellation);

        async Task<Eligibility> Ask(Domain.DataRights.SubjectId subject) =>
            await host.Service<SealedRoll>()
                .Ask(Municipality, subject, APopulationOffice.Everyone, APopulationOffice.Today, cancellation);

        Assert.Equal(new Eligibility.Granted("north", ResidenceClass.Resident), await Ask(known));
        Assert.Equal(new Eligibility.Refused(ResidentsRejections.NotOnTheRoll), await Ask(other));
    }
}
