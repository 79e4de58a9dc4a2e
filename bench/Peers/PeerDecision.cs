using System.Security.Claims;
using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Sijil.Bench.Peers;

internal sealed class PeerDecisionShape : AbstractValidator<DecisionBody>
{
    public PeerDecisionShape()
    {
        RuleFor(decision => decision.Outcome).Must(outcome => outcome is "grant" or "refuse");
        RuleFor(decision => decision.Reasons).NotEmpty().MaximumLength(20_000);
        RuleFor(decision => decision.RecommendationHash).NotEmpty().Matches(@"\A[A-Za-z0-9_-]{43}\z");
        RuleFor(decision => decision.DecidedOn).InclusiveBetween(new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31));
    }
}

/// <summary>
/// A decision as a careful program of the usual kind makes it: load the row, check it, change it under a concurrency token, and
/// write down who did so in the same transaction.
/// </summary>
internal static class PeerDecision
{
    public static async Task<IResult> Decide(
        Guid id,
        DecisionBody decision,
        HttpRequest request,
        ClaimsPrincipal person,
        IValidator<DecisionBody> shape,
        PeerTables tables,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (shape.Validate(decision) is { IsValid: false } faults)
            return Results.ValidationProblem(faults.ToDictionary());

        var application = await tables.Applications.SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (application is null)
            return Results.NotFound();
        if (request.Headers.IfMatch != $"\"{application.Version}\"")
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);

        var decider = person.FindFirstValue("sub")!;
        if (
            application.State != PeerTables.Recommended
            || application.Author == decider
            || application.RecommendationHash != decision.RecommendationHash
        )
            return Results.Conflict();

        application.State = PeerTables.Decided;
        application.Outcome = decision.Outcome;
        application.Reasons = decision.Reasons;
        application.Decider = decider;
        application.DecidedOn = decision.DecidedOn;
        application.Version++;
        tables.Audit.Add(
            new PeerAudit
            {
                ApplicationId = id,
                Act = "decided",
                Actor = decider,
                At = clock.GetUtcNow(),
                Details = JsonSerializer.Serialize(decision),
            }
        );
        try
        {
            await tables.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        }

        return Results.Ok(new { application.Id, application.Version });
    }
}
