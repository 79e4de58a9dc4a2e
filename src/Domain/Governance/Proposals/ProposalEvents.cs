using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>Everything that can happen to a proposal. Supports have streams of their own.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record ProposalEvent(ProposalId ProposalId);

/// <summary>Somebody wrote a proposal. Until it is published nobody else may see it.</summary>
public sealed record ProposalDrafted(
    ProposalId ProposalId,
    SubjectId Author,
    SealedValue Title,
    SealedValue Text,
    DateTimeOffset DraftedAt
) : ProposalEvent(ProposalId);

/// <summary>The proposal is open for support, under rules that are copied here and change for it no more.</summary>
/// <param name="Title">Under the commitment it was drafted with, as is the text: anyone can see that they are the same.</param>
/// <param name="Rules">The code of the rules.</param>
/// <param name="Threshold">The number of residents, by the rules and by how many of them could support it on the first day.</param>
/// <param name="CountingAreas">By which supports are counted and shown.</param>
public sealed record ProposalPublished(
    ProposalId ProposalId,
    PublicDisclosure Title,
    PublicDisclosure Text,
    string Rules,
    int RulesVersion,
    ParticipationTerms Terms,
    IReadOnlyList<LegalBasis> Basis,
    int Threshold,
    DateOnly FirstDay,
    DateOnly LastDay,
    IReadOnlyList<CountingArea> CountingAreas,
    DateTimeOffset PublishedAt
) : ProposalEvent(ProposalId);

/// <summary>The proposal reads differently. Supports of what it said before count no longer.</summary>
/// <param name="Revision">Counts from one, which is the proposal as it was published.</param>
public sealed record ProposalRevised(
    ProposalId ProposalId,
    int Revision,
    PublicDisclosure Title,
    PublicDisclosure Text,
    DateTimeOffset RevisedAt
) : ProposalEvent(ProposalId);

/// <summary>The author takes the proposal back; it stays to be read.</summary>
/// <param name="ObjectionsUntil">The last day on which people can be told apart.</param>
public sealed record ProposalWithdrawn(
    ProposalId ProposalId,
    WithdrawalReason Reason,
    DateOnly WithdrawnOn,
    DateOnly ObjectionsUntil,
    DateTimeOffset WithdrawnAt
) : ProposalEvent(ProposalId);

/// <summary>No more support is taken.</summary>
/// <param name="ObjectionsUntil">The last day on which people can be told apart.</param>
public sealed record ProposalClosed(
    ProposalId ProposalId,
    DateOnly ClosedOn,
    DateOnly ObjectionsUntil,
    SubjectId ClosedBy,
    DateTimeOffset ClosedAt
) : ProposalEvent(ProposalId);

/// <summary>Enough residents have supported one revision: the proposal, as it read then, comes before the council.</summary>
/// <param name="SupportId">The support by which the threshold was reached.</param>
/// <param name="SupportEventId">The event of that support; what came after it in the log undoes nothing.</param>
/// <param name="Count">Of residents, with that support.</param>
public sealed record ThresholdReached(
    ProposalId ProposalId,
    int Revision,
    SupportId SupportId,
    Guid SupportEventId,
    int Count,
    int Threshold,
    DateTimeOffset ReachedAt
) : ProposalEvent(ProposalId);

/// <summary>Nobody can tell any more whether somebody took part: the key of the pseudonyms is gone.</summary>
public sealed record DecisionKeyDestroyed(ProposalId ProposalId, DateTimeOffset DestroyedAt)
    : ProposalEvent(ProposalId);
