using System.Text.Json.Serialization;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>An application as the clerks of its unit follow it. It names persons by their ids and holds no personal value.</summary>
public sealed partial record CaseFile
{
    public required Guid Id { get; init; }

    /// <summary>The version of the stream it was made from, counted here: one for each event.</summary>
    public required long StreamVersion { get; init; }

    public required string Number { get; init; }

    public required PermitTypeId PermitTypeId { get; init; }

    public required string PermitType { get; init; }

    public required int PermitTypeVersion { get; init; }

    public required string Unit { get; init; }

    /// <summary>One of <see cref="CaseState"/>.</summary>
    public required string State { get; init; }

    public Guid? Officer { get; init; }

    public required SubjectId Applicant { get; init; }

    public required ApplicantKind ApplicantKind { get; init; }

    public SubjectId? Agent { get; init; }

    public required Channel Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>How the last day follows; with the calendar of that version anyone can count again.</summary>
    public Term? Term { get; init; }

    /// <summary>The day by which the law wants a decision; while a request for completion is open, as of before it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Where it stands in a work list: cases whose clock does not run yet come last. A column, not part of the document.</summary>
    [JsonIgnore]
    public DateOnly DueOrder => LastDay ?? DateOnly.MaxValue;

    public IReadOnlyList<CaseRound> Rounds { get; init; } = [];

    public IReadOnlyList<CaseConflict> Conflicts { get; init; } = [];

    public CaseRecommendation? Recommendation { get; init; }

    public CaseDecision? Decision { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The permit that follows from a notified grant; <see cref="PermitFile"/> tells whether it has been issued.</summary>
    public PermitId? PermitId { get; init; }

    public CaseWithdrawal? Withdrawal { get; init; }

    /// <summary>What the applicant handed in.</summary>
    public required IReadOnlyList<SealedField> Sealed { get; init; }

    public IReadOnlyList<CaseAct> Acts { get; init; } = [];

    /// <summary>Everything in this file that only the vault can open.</summary>
    public IEnumerable<SealedField> AllSealed() =>
        Sealed
            .Concat(Rounds.SelectMany(round => new[] { round.Items, round.Answer }.OfType<SealedField>()))
            .Concat(Conflicts.Select(conflict => conflict.Ground).OfType<SealedField>())
            .Concat(new[] { Recommendation?.Text, Decision?.Reasons }.OfType<SealedField>());
}
