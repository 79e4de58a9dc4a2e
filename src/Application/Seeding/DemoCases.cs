using Marten;
using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>Sixty made-up building permits in all states, so that the first page a newcomer sees is alive.</summary>
/// <remarks>
/// They go through the same commands as real ones, in the order of their dates, so that filling a register is a test of it.
/// </remarks>
public sealed class DemoCases(IDocumentStore store, IdentityRoll roll, DemoDesk desk)
{
    private const string Seed = "demo-cases";

    /// <summary>
    /// Fills a municipality that has the rules it begins with. A second call adds nothing; one that was interrupted is resumed.
    /// </summary>
    /// <param name="today">The day in the municipality. The cases were received in the fourteen months before it.</param>
    public Task Fill(string municipality, DateOnly today, CancellationToken cancellation) =>
        store.Once(
            municipality,
            Seed,
            today,
            (day, isResumed) => Fill(municipality, day, isResumed, cancellation),
            cancellation
        );

    private async Task Fill(string municipality, DateOnly day, bool isResumed, CancellationToken cancellation)
    {
        var office = await DemoOffice.Of(municipality, roll, cancellation);
        var open = new List<(DemoCase File, DemoStep Step)>();
        foreach (var file in DemoCase.All(day))
        {
            var taken = isResumed ? await Taken(municipality, file, cancellation) : 0;
            open.AddRange(file.Steps.Skip(taken).Select(step => (file, step)));
        }

        foreach (var (file, step) in open.OrderBy(next => next.Step.On).ThenBy(next => next.File.Index))
        {
            var instruction = new Instruction(
                municipality,
                office.ActorOf(step.Act, file),
                Correlation: $"{Seed}-{file.Index}",
                Request: new($"{Seed}-{file.Index}-{step.Number}", Seed)
            );
            await desk.Take(step, file, office, instruction, cancellation).Expect();
        }
    }

    /// <summary>Each step records one event of its own; what the clock adds is no step.</summary>
    private async Task<int> Taken(string municipality, DemoCase file, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(file.Id.Value, token: cancellation);
        return events.Count(e => e.Data is not TermRecalculated);
    }
}
