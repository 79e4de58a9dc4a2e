using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class ChangeCouncilRulesHandler(Recorder recorder)
{
    /// <summary>Gives a council other rules, for votes that are still to be prepared.</summary>
    public Task<Outcome> Handle(
        CouncilId id,
        CouncilRules rules,
        string legalSource,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.Council,
            id.Value,
            (council, attempt, _) =>
                ValueTask.FromResult(
                    ChangeCouncilRules.Decide(
                        new(id, rules, legalSource, instruction.Actor.Person),
                        council,
                        attempt.Now
                    )
                ),
            cancellation
        );
}
