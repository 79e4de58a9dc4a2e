using System.ComponentModel;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.OpenData;

/// <summary>One proposal as programs read it: the same facts as on its page.</summary>
public sealed record PublicProposalEntry(
    Guid Id,
    [property: Description("`open`, `closed` or `withdrawn`.")] string Phase,
    [property: Description("The revision that counts.")] int Revision,
    [property: Description("What it has said, oldest first.")] IReadOnlyList<PublicRevision> Revisions,
    [property: Description("The code of the rules it was published under.")] string Rules,
    int RulesVersion,
    ParticipationTerms Terms,
    IReadOnlyList<LegalBasis> Basis,
    [property: Description("How many residents have to support one revision.")] int Threshold,
    DateOnly FirstDay,
    [property: Description("The last day on which support is taken.")] DateOnly LastDay,
    [property: Description("Residents who support the revision that counts; they decide.")] int Residents,
    [property: Description("Others who do; they are shown beside.")] int Others,
    [property: Description("Supports of the revision that counts, by class of residence and counting area.")]
        IReadOnlyList<PublicCount> Counts,
    [property: Description("The support with which the threshold was reached; null until then.")]
        PublicCrossing? Crossing,
    [property: Description("The event that says so.")] Guid? ReachedEventId,
    DateOnly? ClosedOn,
    DateOnly? WithdrawnOn,
    WithdrawalReason? WithdrawalReason,
    [property: Description("The last day on which those who took part can be told apart.")] DateOnly? ObjectionsUntil,
    [property: Description("Whether nobody can any more.")] bool IsKeyDestroyed
)
{
    public static PublicProposalEntry Of(PublicProposal entry) =>
        new(
            entry.Id,
            entry.Phase,
            entry.Revision,
            entry.Revisions,
            entry.Rules,
            entry.RulesVersion,
            entry.Terms,
            entry.Basis,
            entry.Threshold,
            entry.FirstDay,
            entry.LastDay,
            entry.Residents(),
            entry.Others(),
            entry.Counts,
            entry.Crossing,
            entry.ReachedEventId,
            entry.ClosedOn,
            entry.WithdrawnOn,
            entry.WithdrawalReason,
            entry.ObjectionsUntil,
            entry.IsKeyDestroyed
        );
}

/// <summary>A stretch of the proposals, the newest first.</summary>
public sealed record PublicProposalList(
    [property: Description("The number of the last event that is in it; every event up to that one is.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    IReadOnlyList<PublicProposalEntry> Items,
    [property: Description("Where the list goes on; null at its end. The same as `Link: rel=next`.")] string? Next
);

/// <summary>One proposal with what opens its published texts.</summary>
public sealed record PublicProposalDetail(
    [property: Description("The number of the last event that is in it; every event up to that one is.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    PublicProposalEntry Entry,
    [property: Description(
        "The published texts as base64url of `[salt, name, value]`: SHA-256 of this text is the commitment."
    )]
        IReadOnlyDictionary<string, string> Disclosures
)
{
    internal static PublicProposalDetail Of(ProposalDetails found, CoveringCheckpoint? checkpoint) =>
        new(found.AsOf, checkpoint, PublicProposalEntry.Of(found.Entry), found.Disclosures);
}
