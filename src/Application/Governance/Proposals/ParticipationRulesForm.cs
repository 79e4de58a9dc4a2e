using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed record ParticipationRulesForm(
    string Code,
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyList<CitationForm> Basis
);

/// <summary>The same without the code, which stays.</summary>
public sealed record RevisedParticipationRulesForm(
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyList<CitationForm> Basis
);
