using System.ComponentModel;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

/// <summary>A stretch of a work list. It is never behind: each of its items tells the version of its record.</summary>
public sealed record WorkListAnswer(
    IReadOnlyList<WorkListItem> Items,
    [property: Description("Where the list goes on; null at its end.")] string? Next
);

/// <summary>A case as far as one needs it to choose what to do next.</summary>
public sealed record WorkListItem(
    Guid Id,
    [property: Description("The version of the record.")] long Version,
    string Number,
    string PermitType,
    string State,
    ApplicantKind ApplicantKind,
    DateOnly ReceivedOn,
    [property: Description("The day by which the law wants a decision; null while no clock runs.")] DateOnly? LastDay,
    [property: Description("A request for completion waits for its answer.")] bool AwaitsAnswer,
    Guid? Officer
)
{
    internal static WorkListItem Of(CaseFile file) =>
        new(
            file.Id,
            file.StreamVersion,
            file.Number,
            file.PermitType,
            file.State,
            file.ApplicantKind,
            file.ReceivedOn,
            file.LastDay,
            file.Rounds is [.., { AnsweredOn: null }],
            file.Officer
        );
}
