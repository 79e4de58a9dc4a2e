using System.Text.Json;
using Microsoft.Extensions.Options;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.Portal.Proofs;

/// <summary>Everything that stands in the log under a file number, and the check that nothing was left out.</summary>
internal sealed class LookupPage(LogLookup lookup, IOptions<PortalOptions> portal) : PortalPage
{
    public const string Name = "/Proofs/Lookup";

    /// <summary>No number here is longer.</summary>
    public const int LongestNumber = 100;

    private const string Path = "/lookup";

    private static readonly IReadOnlyList<(string, IReadOnlyList<string>)> Steps =
    [
        ("signature", ["right", "wrong", "stranger", "unsupported", "unreadable"]),
        ("growth", ["first", "right", "shorter", "rewritten", "unreachable"]),
        ("index", ["right", "wrong"]),
        ("list", ["right", "wrong"]),
    ];

    private IReadOnlyList<(long Index, ReadOnlyMemory<byte> Entry)> found = [];

    public override string Title => Text["lookup.title"];

    public override string Section => "verification";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/verification", Text["verification.title"])];

    /// <summary>True where something was asked for that no answer can be given to.</summary>
    public bool IsUnanswered { get; private set; }

    /// <summary>What was asked for; null where nothing was.</summary>
    public string? Number { get; private set; }

    /// <summary>Null where nothing was asked for, or nothing of the log is signed yet.</summary>
    public LookupAnswer? Answer { get; private set; }

    /// <summary>How many entries were gone through.</summary>
    public long Size => Answer!.Size;

    public IEnumerable<(long Index, string What, DateTimeOffset RecordedAt, Guid EventId)> Entries =>
        from entry in found
        let leaf = JsonElement.Parse(entry.Entry.Span)
        select (
            entry.Index,
            new LogLabels(Text.Culture).Kind(leaf.GetProperty("kind").GetString()!),
            leaf.GetProperty("at").GetDateTimeOffset(),
            leaf.GetProperty("id").GetGuid()
        );

    public ChecksInWords Checks =>
        new(Text, "lookup", $"/log/{portal.Value.Municipality}", LookupEndpoint.Address(Number!), Steps);

    public static string PathOf(string number) => $"{Path}?number={Uri.EscapeDataString(number)}";

    protected override string Question => Number is null ? "" : PathOf(Number)[Path.Length..];

    public async Task OnGetAsync(string? number, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Number = number?.Trim() is { Length: > 0 and <= LongestNumber } asked ? asked : null;
        if (Number is not null)
            Answer = await lookup.Find(portal.Value.Municipality, LookupKey.OfNumber(Number), cancellation);
        if (Answer is not null)
            found = await lookup.Entries(portal.Value.Municipality, Answer, cancellation);
        IsUnanswered = Answer is null && !string.IsNullOrWhiteSpace(number);
    }
}
