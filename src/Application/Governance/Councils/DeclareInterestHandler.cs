using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class DeclareInterestHandler(Recorder recorder, Vault vault)
{
    /// <summary>Records that whoever holds a seat may have an interest. The grounds are sealed as theirs.</summary>
    public Task<Outcome> Handle(
        VoteId id,
        string seat,
        string grounds,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (vote, attempt, stop) =>
            {
                var moment = await attempt.Moment(stop);
                var holder = (await attempt.CouncilOf(vote, stop)).HolderOn(seat, moment.Today);
                var actor = instruction.Actor;

                // Where nobody holds the seat it is refused, and nothing of this is stored.
                var sealing = await vault.BeginSealing(attempt, holder ?? actor.Person, stop);
                return DeclareInterest.Decide(
                    new(
                        id,
                        seat,
                        sealing.Seal(CouncilFields.InterestGrounds, grounds),
                        actor.Person,
                        actor.Roles.Contains(Roles.CouncilSecretary)
                    ),
                    vote,
                    holder,
                    moment.At
                );
            },
            cancellation
        );
}
