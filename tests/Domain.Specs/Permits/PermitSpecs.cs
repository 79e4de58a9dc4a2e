using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class PermitSpecs
{
    private static readonly PermitIssued Issued = new(
        PermitId.Of(AnApplication.Id),
        "P-2026-000045",
        AnApplication.Id,
        APermitType.Code,
        1,
        AnApplication.Applicant,
        new(2026, 3, 31),
        new(2029, 3, 31),
        AnApplication.Clerk,
        AnApplication.Now.At
    );

    private static readonly Permit Permit = Permit.Evolve(Permit.Initial, Issued);

    [Theory]
    [InlineData("2026-03-30", PermitStanding.NotIssued)]
    [InlineData("2026-03-31", PermitStanding.InForce)]
    [InlineData("2029-03-31", PermitStanding.InForce)]
    [InlineData("2029-04-01", PermitStanding.Expired)]
    public void A_permit_expires_by_the_date_and_not_by_a_job(string day, PermitStanding standing) =>
        Assert.Equal(standing, Permit.StateOn(ADay.Of(day)));

    [Fact]
    public void A_permit_nobody_issued_is_never_in_force() =>
        Assert.Equal(PermitStanding.NotIssued, Permit.Initial.StateOn(new(2026, 3, 31)));

    [Fact]
    public void A_history_that_cannot_be_is_not_read() =>
        Assert.Throws<InvalidOperationException>(() => Permit.Evolve(Permit, Issued));

    [Fact]
    public void Two_applications_lead_to_two_permits() =>
        Assert.NotEqual(PermitId.Of(AnApplication.Id), PermitId.Of(new(AnApplication.Officer.Value)));

    /// <summary>Pinned: another rule would let the store take a second permit for an application of today.</summary>
    [Fact]
    public void The_id_is_made_as_it_always_was() =>
        Assert.Equal(Guid.Parse("2767cae6-945e-8b46-8c93-a326f5817802"), PermitId.Of(AnApplication.Id).Value);
}
