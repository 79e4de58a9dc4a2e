using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The municipality publishes a new version of rules it has.</summary>
/// <remarks>Proposals that were published before stay with their version.</remarks>
public sealed record ReviseParticipationRules(
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyCollection<CitedClause> Cited,
    SubjectId RevisedBy
)
{
    public static Decision<ParticipationRulesEvent> Decide(
        ReviseParticipationRules command,
        ParticipationRules rules,
        ResidentsRoll roll,
        Moment now
    ) =>
        rules.Newest() is { } newest
            ? PublishParticipationRules.Version(
                newest.Number + 1,
                new(newest.Code, command.Name, command.Terms, command.Cited, command.RevisedBy),
                roll,
                now
            )
            : ProposalRejections.RulesNotFound;
}
