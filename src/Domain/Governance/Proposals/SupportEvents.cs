using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>Everything that one person can do about one proposal. Nothing in it leads to the person.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. The legal day is all they know of
/// time: a finer moment would only help to find somebody.
/// </remarks>
/// <param name="Area">The code of the counting area.</param>
public abstract record SupportEvent(
    SupportId SupportId,
    ProposalId ProposalId,
    int Revision,
    ResidenceClass Class,
    string Area
);

public sealed record SupportGiven(
    SupportId SupportId,
    ProposalId ProposalId,
    int Revision,
    ResidenceClass Class,
    string Area,
    DateOnly GivenOn
) : SupportEvent(SupportId, ProposalId, Revision, Class, Area);

/// <param name="Class">As it was given, like the area: whatever has become of the person, this support is taken away.</param>
public sealed record SupportWithdrawn(
    SupportId SupportId,
    ProposalId ProposalId,
    int Revision,
    ResidenceClass Class,
    string Area,
    DateOnly WithdrawnOn
) : SupportEvent(SupportId, ProposalId, Revision, Class, Area);
