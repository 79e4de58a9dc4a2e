using Sijil.Application.DataRights;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class MakeDecisionHandler(Recorder recorder, Vault vault, IdentityRoll roll)
{
    /// <summary>Decides on an application. The reasons stay sealed until the applicant is notified.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        PermitOutcome outcome,
        string reasons,
        string recommendationHash,
        DateOnly decidedOn,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var version = await attempt.Pinned(application, stop);
                var sealing = await vault.BeginSealing(attempt, application.Applicant, stop);
                var command = new MakeDecision(
                    id,
                    instruction.Actor.Person,
                    outcome,
                    string.IsNullOrWhiteSpace(reasons) ? null : sealing.Seal(PersonalFields.DecisionReasons, reasons),
                    recommendationHash,
                    decidedOn
                );
                var compared = MakeDecision.Compared(command, application, version);
                var unidentified = await roll.Unidentified(attempt, compared, stop);
                var cited = await attempt.Cited(basis, stop);
                var moment = await attempt.Moment(stop);
                return MakeDecision.Decide(command, application, version, cited, unidentified, moment);
            },
            cancellation
        );
}
