using Sijil.Domain.Governance.Residents;

namespace Sijil.Architecture.Tests.Stored;

internal static class ResidentsSamples
{
    public static readonly IReadOnlyList<object> All =
    [
        new AreasDefined(ResidentsRollId.Only, [new("north", Sample.Wording)], Sample.Clerk, Sample.At),
        new ResidentsRollImported(
            ResidentsRollId.Only,
            Sample.Digest("content"),
            new(1000, 3, 2, 1),
            Sample.Clerk,
            Sample.At
        ),
    ];
}
