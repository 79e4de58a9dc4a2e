using System.Globalization;

namespace Sijil.Domain.Governance.Acts;

/// <summary>The order in which an act is read: numbers count as numbers, so that <c>art_2</c> stands before <c>art_10</c>.</summary>
public static class ClauseOrder
{
    public static readonly StringComparer Natural = StringComparer.Create(
        CultureInfo.InvariantCulture,
        CompareOptions.NumericOrdering | CompareOptions.IgnoreCase
    );
}
