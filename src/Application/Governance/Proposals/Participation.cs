using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

/// <summary>
/// Somebody who takes part in one decision, under a pseudonym of this decision. Nothing that is stored because of it says who they
/// are: no subject, no account, and no correlation with the request they came with.
/// </summary>
/// <param name="Person">For the roll alone, in memory, for as long as the request takes.</param>
public sealed record Participation(
    ProposalId ProposalId,
    Participant Participant,
    VouchedId Person,
    Instruction Instruction
)
{
    public SupportId SupportId => SupportId.Of(ProposalId, Participant);

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(Participation);
}
