using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>By which number a certificate says whose it is.</summary>
/// <remarks>
/// ETSI EN 319 412-1, 5.1.3: three letters for the kind of number, two for the country, a hyphen, the number. Only <c>PNO</c> is looked at,
/// the number under which a state knows a person; any other could be that of a passport, a tax office or the authority's own list.
/// </remarks>
internal static partial class PersonalNumber
{
    private const string SerialNumber = "2.5.4.5";

    /// <returns>Null where there is none, or more than one.</returns>
    public static string? Of(X509Certificate2 certificate)
    {
        try
        {
            return Only(certificate);
        }
        // A name that cannot be read is nobody's.
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? Only(X509Certificate2 certificate)
    {
        var numbers = certificate
            .SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(name => !name.HasMultipleElements && name.GetSingleElementType().Value == SerialNumber)
            .Select(name => name.GetSingleElementValue())
            .ToArray();
        return numbers is [{ } only] && OfPerson().Match(only) is { Success: true } match
            ? match.Groups["number"].Value
            : null;
    }

    [GeneratedRegex(@"\APNO[A-Z]{2}-(?<number>.+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OfPerson();
}
