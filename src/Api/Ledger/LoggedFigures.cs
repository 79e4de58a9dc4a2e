using Sijil.Api.OpenData;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Permits;

namespace Sijil.Api.Ledger;

/// <summary>Up to which event each part of the figures is counted; null for all that the checkpoint covers.</summary>
internal sealed record FiguresAsOf(long? Permits, long? Proposals, long? Votes);

/// <summary>What came of counting a log.</summary>
/// <param name="Log">What came of verifying it. Unless all is well with it, nothing else here can be relied on.</param>
/// <param name="Last">The last number that its checkpoint covers.</param>
internal sealed record CountedLog(LogReport Log, long Last, PublicFigures Figures);

/// <summary>Counts every public figure again from the entries of a published log alone: no database, and nothing that is beside the log.</summary>
/// <remarks>
/// What is counted are the very entries that lead to the signed root. Of the log a bundle is in memory at a time, and of the register as
/// much as the figures rest on.
/// </remarks>
internal sealed class LoggedFigures(ILogSource log, VerifierKey key)
{
    private readonly PermitCount permits = new();
    private readonly ProposalCount proposals = new();
    private readonly VoteCount votes = new();
    private long last;

    /// <param name="kept">Checkpoints of the same log from earlier: it must go on from each of them.</param>
    public async Task<CountedLog> Of(
        FiguresAsOf asOf,
        IReadOnlyList<Checkpoint> kept,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        var verified = await new LogVerification(log, key).Verify(kept, cancellation, progress, Take);
        var checkpoint = new CoveringCheckpoint(key.Name, verified.Head.Size, $"{verified.Head.Root}");
        return new(
            verified,
            last,
            new(
                PublicPermitFigures.Of(permits.Read(asOf.Permits ?? last), checkpoint),
                new(asOf.Proposals ?? last, checkpoint, proposals.Read()),
                new(asOf.Votes ?? last, checkpoint, votes.Read())
            )
        );

        Task Take(long begin, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken stop)
        {
            foreach (var entry in entries)
                Count(entry, asOf);
            return Task.CompletedTask;
        }
    }

    /// <exception cref="LogRefusedException">What the log has there is no entry.</exception>
    private void Count(ReadOnlyMemory<byte> entry, FiguresAsOf asOf)
    {
        try
        {
            var leaf = EventLeaf.Read(entry);
            last = leaf?.Sequence ?? EventLeaf.LastNumber(entry);
            if (leaf?.Stored?.Type is not { } type)
                return;
            if (PermitCount.Counts(type) && leaf.Sequence <= (asOf.Permits ?? long.MaxValue))
                permits.Take(leaf.Fact());
            else if (ProposalCount.Counts(type) && leaf.Sequence <= (asOf.Proposals ?? long.MaxValue))
                proposals.Take(leaf.Fact());
            else if (VoteCount.Counts(type) && leaf.Sequence <= (asOf.Votes ?? long.MaxValue))
                votes.Take(leaf.Fact());
        }
        catch (Exception fault) when (fault is FormatException or System.Text.Json.JsonException)
        {
            throw new LogRefusedException($"The entry after event {last} is none: {fault.Message}", fault);
        }
    }
}
