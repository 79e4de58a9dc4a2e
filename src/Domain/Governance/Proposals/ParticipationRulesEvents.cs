using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>Everything that can happen to the rules for one kind of proposal.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record ParticipationRulesEvent(ParticipationRulesId RulesId);

/// <summary>A version of the rules. It never changes; a proposal stays with the version it was published under.</summary>
public sealed record ParticipationRulesPublished(
    ParticipationRulesId RulesId,
    string Code,
    int Version,
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyList<LegalBasis> Basis,
    SubjectId PublishedBy,
    DateTimeOffset PublishedAt
) : ParticipationRulesEvent(RulesId);
