using Marten;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Permits;
using Sijil.Application.Seeding.Laws;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>Takes the steps of made-up cases with the commands that everyone uses.</summary>
public sealed class DemoDesk(
    IDocumentStore store,
    SubmitApplicationHandler submit,
    AssignOfficerHandler assign,
    DeclareConflictOfInterestHandler declareConflict,
    RequestCompletenessHandler request,
    AnswerCompletenessHandler answer,
    DeclareApplicationValidHandler declareValid,
    SubmitRecommendationHandler recommend,
    MakeDecisionHandler decide,
    NotifyDecisionHandler notify,
    WithdrawApplicationHandler withdraw
)
{
    internal Task<Outcome> Take(
        DemoStep step,
        DemoCase file,
        DemoOffice office,
        Instruction by,
        CancellationToken cancellation
    )
    {
        var (id, day, texts) = (file.Id, step.On, file.Application.Texts);
        return step.Act switch
        {
            DemoAct.Submit => submit.Handle(id, file.Form(), by, cancellation),
            DemoAct.Assign => assign.Handle(id, office.ClerkOf(file), by, cancellation),
            DemoAct.DeclareConflict => declareConflict.Handle(
                id,
                new(office.ConflictedIn(file), texts.Conflict),
                by,
                cancellation
            ),
            DemoAct.AskForMissing => request.Handle(
                id,
                new(CompletenessKind.Incomplete, file.Turn(texts.Missing), day),
                by,
                cancellation
            ),
            DemoAct.AskForCorrection => request.Handle(
                id,
                new(CompletenessKind.Incorrect, file.Turn(texts.Incorrect), day),
                by,
                cancellation
            ),
            DemoAct.Answer => answer.Handle(id, new(file.Turn(texts.Answers), day, file.Channel), by, cancellation),
            DemoAct.DeclareValid => declareValid.Handle(
                id,
                new(file.CompleteOn, day, file.Application.SiteAddress, file.Application.Description),
                by,
                cancellation
            ),
            DemoAct.Recommend => recommend.Handle(id, new(file.Outcome, Proposal(file), day), by, cancellation),
            DemoAct.Decide => Decide(file, day, by, cancellation),
            DemoAct.Notify => notify.Handle(id, day, Channel.Post, by, cancellation),
            DemoAct.Withdraw => withdraw.Handle(id, day, file.Channel, by, cancellation),
            _ => throw new InvalidOperationException($"Unknown act {step.Act}."),
        };
    }

    private async Task<Outcome> Decide(DemoCase file, DateOnly day, Instruction by, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(by.Municipality);
        var events = await session.Events.FetchStreamAsync(file.Id.Value, token: cancellation);
        var seen = events.Select(e => e.Data).OfType<RecommendationSubmitted>().Last();
        return await decide.Handle(
            file.Id,
            file.Outcome,
            Reasons(file),
            seen.Hash,
            day,
            [Basis(file)],
            by,
            cancellation
        );
    }

    private static CitationForm Basis(DemoCase file) =>
        new(
            UrbanPlanningCode.Address,
            file.Outcome == PermitOutcome.Grant ? UrbanPlanningCode.Grant : UrbanPlanningCode.Refusal
        );

    private static string Proposal(DemoCase file) =>
        file.Turn(
            file.Outcome == PermitOutcome.Grant
                ? file.Application.Texts.ProposalsToGrant
                : file.Application.Texts.ProposalsToRefuse
        );

    private static string Reasons(DemoCase file) =>
        file.Turn(
            file.Outcome == PermitOutcome.Grant
                ? file.Application.Texts.ReasonsToGrant
                : file.Application.Texts.ReasonsToRefuse
        );
}
