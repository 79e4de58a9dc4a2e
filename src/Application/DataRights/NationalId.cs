using System.Text;

namespace Sijil.Application.DataRights;

/// <summary>The number under which a state knows a person, however it was typed.</summary>
public static class NationalId
{
    /// <summary>The kind of digests of national ids in the identity roll; part of what is digested.</summary>
    internal const string Kind = "national-id";

    /// <summary>Spaces, hyphens, case and the digits of one script or another are spelling, not identity.</summary>
    /// <returns>Null where nothing is left: it names nobody, and must not make one person of all who typed it.</returns>
    public static string? Normalise(string? typed)
    {
        var characters = (typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit);
        var normal = string.Concat(characters.Select(InLatinDigits)).ToUpperInvariant();
        return normal.Length == 0 ? null : normal;
    }

    /// <summary>What is digested of a normalised id, in the identity roll and in the roll of residents alike.</summary>
    internal static byte[] Content(string normalised) => Encoding.UTF8.GetBytes($"{Kind}\n{normalised}");

    private static char InLatinDigits(char c) => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c;
}
