using Microsoft.Extensions.Options;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.Portal.Proofs;

/// <summary>Everything that stands in the log under a file number or at an address, and the check that nothing was left out.</summary>
internal sealed class LookupPage(LogLookup lookup, LogOpenings openings, IOptions<PortalOptions> portal) : PortalPage
{
    public const string Name = "/Proofs/Lookup";

    /// <summary>No number here is longer.</summary>
    public const int LongestNumber = 100;

    /// <summary>No address that is looked for is longer.</summary>
    public const int LongestAddress = 500;

    /// <summary>How many entries are shown. The file that is offered beside them has the places of all.</summary>
    public const int Most = 100;

    private const string Path = "/lookup";

    private static readonly IReadOnlyList<(string, IReadOnlyList<string>)> Steps =
    [
        ("signature", ["right", "wrong", "stranger", "unsupported", "unreadable"]),
        ("growth", ["first", "right", "shorter", "rewritten", "unreachable"]),
        ("index", ["right", "wrong"]),
        ("list", ["right", "wrong"]),
    ];

    private static readonly IReadOnlyList<(string, IReadOnlyList<string>)> StepsAtAddress =
    [
        .. Steps,
        ("places", ["right", "elsewhere", "unopened", "differs", "unreachable"]),
    ];

    public override string Title => Text["lookup.title"];

    public override string Section => "verification";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/verification", Text["verification.title"])];

    /// <summary>True where something was asked for that no answer can be given to.</summary>
    public bool IsUnanswered { get; private set; }

    /// <summary>What was asked for; null where nothing was.</summary>
    public (LookupBy By, string Name)? Asked { get; private set; }

    public string? Number => NameOf(LookupBy.Number);

    public string? Address => NameOf(LookupBy.Address);

    /// <summary>Null where nothing was asked for, or nothing of the log is signed yet.</summary>
    public LookupAnswer? Answer { get; private set; }

    /// <summary>How many entries were gone through.</summary>
    public long Size => Answer!.Size;

    public IReadOnlyList<LookupEntry> Entries { get; private set; } = [];

    public ChecksInWords Checks =>
        new(
            Text,
            "lookup",
            $"/log/{portal.Value.Municipality}",
            LookupEndpoint.PathOf(Asked!.Value.By, Asked.Value.Name),
            Address is null ? Steps : StepsAtAddress
        );

    public string What(LookupEntry entry) => new LogLabels(Text.Culture).Kind(entry.Kind);

    public static string PathOf(string number) => PathOf(LookupBy.Number, number);

    public static string PathOf(LookupBy by, string name) =>
        $"{Path}?{LookupEndpoint.NameOf(by)}={Uri.EscapeDataString(name)}";

    protected override string Question => Asked is var (by, name) ? PathOf(by, name)[Path.Length..] : "";

    public async Task OnGetAsync(string? number, string? address, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Asked =
            Within(number, LongestNumber) is { } asked ? (LookupBy.Number, asked)
            : Within(address, LongestAddress) is { } place ? (LookupBy.Address, place)
            : null;
        var municipality = portal.Value.Municipality;
        if (Number is not null)
            Answer = await lookup.Find(municipality, LookupQuestion.OfNumber(Number), cancellation);
        if (Address is not null)
            Answer = await lookup.Find(municipality, LookupQuestion.OfAddress(Address), cancellation);
        if (Answer is not null)
            Entries = await Read(municipality, Answer, cancellation);
        IsUnanswered = Answer is null && !(string.IsNullOrWhiteSpace(number) && string.IsNullOrWhiteSpace(address));
    }

    private async Task<IReadOnlyList<LookupEntry>> Read(
        string municipality,
        LookupAnswer answer,
        CancellationToken cancellation
    )
    {
        var found = await lookup.Entries(municipality, answer, Most, cancellation);
        var published = Address is null
            ? DisclosureSet.None
            : await openings.Of(
                municipality,
                [.. found.SelectMany(entry => AddressEntry.Read(entry.Entry).Commitments)],
                cancellation
            );
        return [.. found.Select(entry => LookupEntry.Of(entry.Index, entry.Entry, published))];
    }

    private string? NameOf(LookupBy by) => Asked is var (asked, name) && asked == by ? name : null;

    private static string? Within(string? asked, int longest) =>
        asked?.Trim() is { Length: > 0 } name && name.Length <= longest ? name : null;
}
