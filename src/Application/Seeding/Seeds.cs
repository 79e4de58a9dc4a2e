using Marten;
using Sijil.Application.Installation;
using Sijil.Domain;

namespace Sijil.Application.Seeding;

/// <summary>Gives a municipality something to begin with: once, and if that was interrupted, the rest.</summary>
internal static class Seeds
{
    /// <param name="begin">Is told the day on which it first began, and whether it was interrupted since.</param>
    public static async Task Once(
        this IDocumentStore store,
        string municipality,
        string seed,
        DateOnly today,
        Func<DateOnly, bool, Task> begin,
        CancellationToken cancellation
    )
    {
        await using var session = store.LightweightSession(municipality);
        var begun = await session.LoadAsync<SeedingMark>(seed, cancellation);
        if (begun is { IsDone: true })
            return;

        var mark = begun ?? new SeedingMark(seed, today, IsDone: false);
        if (begun is null)
            await Save(session, mark, cancellation);
        await begin(mark.Day, begun is not null);
        await Save(session, mark with { IsDone = true }, cancellation);
    }

    private static Task Save(IDocumentSession session, SeedingMark mark, CancellationToken cancellation)
    {
        session.Store(mark);
        return session.SaveChangesAsync(cancellation);
    }

    /// <exception cref="InstallationRefusedException">The step was neither taken nor had been taken before.</exception>
    public static async Task Expect(this Task<Outcome> step, params IReadOnlyList<Rejection> done)
    {
        var outcome = await step;
        if (outcome is Outcome.Recorded || (outcome is Outcome.Rejected rejected && done.Contains(rejected.Reason)))
            return;

        throw outcome is Outcome.Rejected { Reason: var reason }
            ? new InstallationRefusedException("The register could not be begun.", reason)
            : new InvalidOperationException($"A register could not be begun: {outcome}.");
    }
}
