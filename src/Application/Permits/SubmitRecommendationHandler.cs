using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class SubmitRecommendationHandler(Recorder recorder, Vault vault)
{
    /// <summary>Proposes an outcome. The text is about the applicant and is sealed as theirs.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        RecommendationForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var sealing = await vault.BeginSealing(attempt, application.Applicant, stop);
                var command = new SubmitRecommendation(
                    id,
                    instruction.Actor.Person,
                    form.ProposedOutcome,
                    sealing.Seal(PersonalFields.Recommendation, form.Text),
                    form.RecommendedOn
                );
                return SubmitRecommendation.Decide(command, application, await attempt.Moment(stop));
            },
            cancellation
        );
}
