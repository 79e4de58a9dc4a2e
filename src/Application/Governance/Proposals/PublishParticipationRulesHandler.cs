using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Proposals;

public sealed class PublishParticipationRulesHandler(Recorder recorder)
{
    /// <summary>Publishes rules for a kind of proposal for which there were none.</summary>
    public Task<Outcome> Handle(ParticipationRulesForm form, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ParticipationRules,
            ParticipationRulesId.Of(form.Code).Value,
            async (rules, attempt, stop) =>
            {
                var roll = await attempt.RelyOn(GovernanceStreams.ResidentsRoll, ResidentsRollId.Only.Value, stop);
                var cited = await attempt.Cited(form.Basis, stop);
                var command = new PublishParticipationRules(
                    form.Code,
                    form.Name,
                    form.Terms,
                    cited,
                    instruction.Actor.Person
                );
                return PublishParticipationRules.Decide(command, rules, roll, await attempt.Moment(stop));
            },
            cancellation
        );
}
