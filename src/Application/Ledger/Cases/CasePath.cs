using System.Globalization;
using System.Text.RegularExpressions;

namespace Sijil.Application.Ledger.Cases;

/// <summary>How the files of an exported case are named. Nothing else is in one.</summary>
internal static partial class CasePath
{
    public const string Contents = "case.json";
    public const string Checkpoint = "checkpoint";
    public const string Key = "vkey";

    /// <summary>What the case tells, for people.</summary>
    public const string Page = "evidence.html";

    /// <summary>The exact bytes that were signed in an envelope.</summary>
    public const string Manifest = "manifest.json";

    public static string Readme(string language) => $"readme.{language}.md";

    /// <summary>The entry of the event, byte for byte as in the log.</summary>
    public static string Leaf(long number) => Event(number, LeafEnd);

    public static string Proof(long number) => Event(number, ".tlog-proof");

    /// <summary>Everything that was recorded of the event, in canonical form.</summary>
    public static string Recorded(long number) => Event(number, ".recorded.json");

    /// <summary>The 16 bytes of the event's salt, as they are hashed.</summary>
    public static string Salt(long number) => Event(number, ".salt");

    /// <summary>The text that opens a commitment; its digest is its name.</summary>
    public static string Disclosure(string commitment) => DisclosureFolder + commitment;

    /// <summary>A public document by its digest.</summary>
    public static string File(string digest) => FileFolder + digest;

    /// <summary>A signature that was opened, as it was received.</summary>
    /// <param name="number">Of the event that tells of it.</param>
    public static string Signature(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"signatures/{number}.p7s");

    private const string EventFolder = "events/";
    private const string LeafEnd = ".leaf.json";

    public const string DisclosureFolder = "disclosures/";
    public const string FileFolder = "files/";

    public static bool IsKnown(string path) => Known().IsMatch(path);

    /// <summary>The entry of the event that a file is about; null where it is about none.</summary>
    public static string? LeafOf(string path) =>
        path.StartsWith(EventFolder, StringComparison.Ordinal) ? path[..path.IndexOf('.')] + LeafEnd : null;

    private static string Event(long number, string end) =>
        string.Create(CultureInfo.InvariantCulture, $"{EventFolder}{number}{end}");

    [GeneratedRegex(
        @"^(case\.json|checkpoint|vkey|evidence\.html|manifest\.json|signatures/[1-9][0-9]{0,18}\.p7s|readme\.(ar|fr|en)\.md|events/[1-9][0-9]{0,18}\.(leaf\.json|tlog-proof|recorded\.json|salt)|(disclosures|files)/[A-Za-z0-9_-]{43})\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Known();
}
