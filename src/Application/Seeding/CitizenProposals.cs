using Sijil.Application.Governance.Proposals;
using Sijil.Application.Seeding.Laws;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Seeding;

/// <summary>The rules for proposals of citizens that every municipality begins with.</summary>
internal static class CitizenProposals
{
    public const string Code = "citizen-proposal";

    public static ParticipationRulesForm Of(string municipality) =>
        new(
            Code,
            new("مقترح مواطن", "Proposition citoyenne", "Citizen proposal"),
            new(
                new(MinimumAge: 16, [ResidenceClass.Resident, ResidenceClass.NonResident], Areas: []),
                DurationInDays: 90,
                new(AtLeast: 5, PerMille: 10),
                DaysForObjections: 30
            ),
            [new(CouncilProcedure.AddressOf(municipality), "art_5")]
        );
}
