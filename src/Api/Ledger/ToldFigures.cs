using System.Text.Json;
using Sijil.Api.Http;
using Sijil.Api.OpenData;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Api.Ledger;

/// <summary>Figures as a server told them: all of them, or those of permits alone.</summary>
internal sealed class ToldFigures
{
    private readonly PublicFigures? all;
    private readonly PublicPermitFigures permits;

    private ToldFigures(PublicFigures? all, PublicPermitFigures permits) => (this.all, this.permits) = (all, permits);

    /// <exception cref="FormatException">It is neither.</exception>
    public static ToldFigures Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonElement.Parse(json).TryGetProperty("permits", out _))
            {
                var told = JsonSerializer.Deserialize<PublicFigures>(json, RequestJson.Options)!;
                return new(told, told.Permits);
            }

            return new(null, JsonSerializer.Deserialize<PublicPermitFigures>(json, RequestJson.Options)!);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException("What is compared with are no public figures.", fault);
        }
    }

    public FiguresAsOf AsOf => new(permits.AsOf, all?.Proposals.AsOf, all?.Votes.AsOf);

    /// <summary>The number of the last event that any of it counts.</summary>
    public long Last => new[] { permits.AsOf, all?.Proposals.AsOf ?? 0, all?.Votes.AsOf ?? 0 }.Max();

    /// <summary>What the log must go on from: the checkpoints that were named with the figures.</summary>
    /// <exception cref="FormatException">One of them can be none.</exception>
    public IReadOnlyList<Checkpoint> Checkpoints =>
        [
            .. new[] { permits.Checkpoint, all?.Proposals.Checkpoint, all?.Votes.Checkpoint }
                .OfType<CoveringCheckpoint>()
                .Distinct()
                .Select(named => new Checkpoint(named.Origin, new TreeHead(named.Size, MerkleHash.Parse(named.Root)))),
        ];

    /// <summary>Where the two differ, each with what was counted and what was told; none where they are the same.</summary>
    public IEnumerable<FigureDifference> Differences(PublicFigures counted) =>
        FigureDifference.Between(
            all is null ? Json(counted.Permits) : Json(counted),
            all is null ? Json(permits) : Json(all)
        );

    private static JsonElement Json<T>(T figures) => JsonSerializer.SerializeToElement(figures, RequestJson.Options);
}
