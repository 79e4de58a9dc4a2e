using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Proposals;

public sealed class ReviseParticipationRulesHandler(Recorder recorder)
{
    /// <summary>Publishes a new version of rules, for proposals that are still to be published.</summary>
    public Task<Outcome> Handle(
        ParticipationRulesId id,
        RevisedParticipationRulesForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ParticipationRules,
            id.Value,
            async (rules, attempt, stop) =>
            {
                var roll = await attempt.RelyOn(GovernanceStreams.ResidentsRoll, ResidentsRollId.Only.Value, stop);
                var cited = await attempt.Cited(form.Basis, stop);
                var command = new ReviseParticipationRules(form.Name, form.Terms, cited, instruction.Actor.Person);
                return ReviseParticipationRules.Decide(command, rules, roll, await attempt.Moment(stop));
            },
            cancellation
        );
}
