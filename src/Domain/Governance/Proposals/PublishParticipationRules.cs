using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The municipality publishes rules for a kind of proposal for which it had none.</summary>
public sealed record PublishParticipationRules(
    string Code,
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyCollection<CitedClause> Cited,
    SubjectId PublishedBy
)
{
    public static Decision<ParticipationRulesEvent> Decide(
        PublishParticipationRules command,
        ParticipationRules rules,
        ResidentsRoll roll,
        Moment now
    ) => rules.Newest() is null ? Version(1, command, roll, now) : ProposalRejections.RulesAlreadyPublished;

    /// <summary>What holds for the first version holds for each that follows.</summary>
    internal static Decision<ParticipationRulesEvent> Version(
        int number,
        PublishParticipationRules command,
        ResidentsRoll roll,
        Moment now
    )
    {
        var (basis, obstacle) = LegalBasis.Of(command.Cited, now.Today, now.Today);
        return command switch
        {
            _ when !Area.IsCode(command.Code) => ProposalRejections.RulesCodeMalformed,
            _ when !command.Name.IsComplete() => GovernanceRejections.NameIncomplete,
            _ when !command.Terms.IsUsable() => ProposalRejections.RulesOutOfRange,
            _ when !command.Terms.Electorate.Areas.All(roll.HasArea) => ProposalRejections.RulesAreaUnknown,
            _ when obstacle is not null => obstacle,
            _ => new ParticipationRulesPublished(
                ParticipationRulesId.Of(command.Code),
                command.Code,
                number,
                command.Name,
                command.Terms,
                basis,
                command.PublishedBy,
                now.At
            ),
        };
    }
}
