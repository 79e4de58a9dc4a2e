using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class DeclareConflictOfInterestHandler(Recorder recorder, Vault vault)
{
    /// <summary>Keeps a person away from an application. The ground belongs to that person and is sealed as theirs.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        ConflictForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var ground = form.Ground is { } text
                    ? (await vault.BeginSealing(attempt, form.Person, stop)).Seal(PersonalFields.ConflictGround, text)
                    : null;
                var command = new DeclareConflictOfInterest(id, form.Person, ground, instruction.Actor.Person);
                var isKnown = await IdentityRoll.Knows(attempt, form.Person, stop);
                return DeclareConflictOfInterest.Decide(command, application, isKnown, await attempt.Moment(stop));
            },
            cancellation
        );
}
