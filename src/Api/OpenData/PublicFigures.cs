using System.ComponentModel;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>Every figure that is public, each with the event and the checkpoint it was counted at.</summary>
public sealed record PublicFigures(
    PublicPermitFigures Permits,
    PublicProposalFigures Proposals,
    PublicVoteFigures Votes
);

/// <summary>The register of permits in figures.</summary>
public sealed record PublicPermitFigures(
    [property: Description("The number of the last event that is counted; every event up to that one is.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    [property: Description("Decisions by month, type and outcome, the newest month first.")]
        IReadOnlyList<MonthlyDecisions> Months,
    IReadOnlyList<TypeFigures> Types,
    PermitFigures Total
)
{
    public static PublicPermitFigures Of(PermitStatistics counted, CoveringCheckpoint? checkpoint) =>
        new(counted.AsOf, checkpoint, counted.Months, counted.Types, counted.Total);
}

/// <summary>What proposals came to.</summary>
public sealed record PublicProposalFigures(
    [property: Description("The number of the last event that is counted; every event up to that one is.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    [property: Description("By id.")] IReadOnlyList<ProposalFigures> Items
);

/// <summary>What votes of councils came to.</summary>
public sealed record PublicVoteFigures(
    [property: Description("The number of the last event that is counted; every event up to that one is.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    [property: Description("By id.")] IReadOnlyList<VoteFigures> Items
);
