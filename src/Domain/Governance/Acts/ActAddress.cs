using System.Text.RegularExpressions;

namespace Sijil.Domain.Governance.Acts;

/// <summary>
/// Addresses of acts and of their clauses, in the manner of the European Legislation Identifier (Council conclusions 2012/C 325/02):
/// jurisdiction, kind, year and natural identifier, such as <c>dz/law/2015/15-04</c>. A clause is named within its act, such as
/// <c>art_12</c>.
/// </summary>
public static partial class ActAddress
{
    public const int LongestClause = 60;

    public static bool IsAddress(string text) => Address().IsMatch(text);

    public static bool IsClause(string text) => text.Length <= LongestClause && Clause().IsMatch(text);

    /// <summary>The part that says whose act it is: a municipality's code, or the state's.</summary>
    public static string Jurisdiction(string address) => address[..address.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}/[a-z][a-z-]{1,39}/[12][0-9]{3}/[a-z0-9][a-z0-9-]{0,59}\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[a-z][a-z0-9]*(_[a-z0-9]+)*\z")]
    private static partial Regex Clause();
}
