using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Residents;

/// <summary>A part of the municipality, such as a district, by which people take part and are counted.</summary>
/// <param name="Code">Lower-case letters, digits and hyphens; it stands in events and addresses for ever.</param>
public sealed record Area(string Code, Wording Name)
{
    private const int LongestCode = 40;

    public static bool IsCode(string code) =>
        code.Length is > 0 and <= LongestCode
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
