using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Gives a council other rules, for votes that are still to be prepared.</summary>
public sealed record ChangeCouncilRules(
    CouncilId CouncilId,
    CouncilRules Rules,
    string LegalSource,
    SubjectId ChangedBy
)
{
    public static Decision<CouncilEvent> Decide(ChangeCouncilRules command, Council council, DateTimeOffset now) =>
        command switch
        {
            _ when !council.IsEstablished() => CouncilRejections.CouncilNotFound,
            _ when EstablishCouncil.WhyNot(command.Rules, council.Seats) is { } obstacle => obstacle,
            _ when string.IsNullOrWhiteSpace(command.LegalSource) => GovernanceRejections.LegalSourceMissing,
            _ when command.Rules == council.Rules => CouncilRejections.RulesUnchanged,
            _ => new CouncilRulesChanged(command.CouncilId, command.Rules, command.LegalSource, command.ChangedBy, now),
        };
}
