using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using Sijil.Api.Ledger;
using Sijil.Api.OpenData;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Portal.Proofs;

/// <summary>One event as the public log has it: everything that its entry is made of, and the check that it is.</summary>
internal sealed class EventPage(EventLeaves leaves, PublishedTexts texts, IOptions<PortalOptions> portal) : PortalPage
{
    private const string Public = "pub";

    private static readonly IReadOnlyList<(string, IReadOnlyList<string>)> Steps =
    [
        ("words", ["right", "differs"]),
        ("texts", ["right", "unopened", "differs"]),
        ("entry", ["right"]),
        ("place", ["right", "differs", "awaited", "unreachable"]),
        ("signature", ["right", "wrong", "stranger", "unsupported", "unreadable"]),
        ("growth", ["first", "right", "shorter", "rewritten", "unreachable"]),
    ];

    private IReadOnlyList<Disclosure> disclosures = [];

    public override string Title => Found ? Words.Kind(Member("kind")) : Text["missing.event"];

    public override string Section => "verification";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/verification", Text["verification.title"])];

    public Guid Id { get; private set; }

    public bool Found { get; private set; }

    /// <summary>The entry.</summary>
    public JsonElement Leaf { get; private set; }

    public string Log => $"/log/{portal.Value.Municipality}";

    public string Proof => EventProofEndpoint.PathOf(Id);

    public string Entry => EventEntryEndpoint.PathOf(Id);

    public ChecksInWords Checks => new(Text, "proof", Log, Proof, Steps);

    public DateTimeOffset RecordedAt => Leaf.GetProperty("at").GetDateTimeOffset();

    /// <summary>The facts that anyone may read.</summary>
    public IHtmlContent Facts => new LeafInWords(Text, Words).Of(Leaf.GetProperty(Public));

    /// <summary>What the entry says besides: where the event stands, and the fingerprints of the rest.</summary>
    public IHtmlContent Rest =>
        new LeafInWords(Text, Words).Members(
            Leaf.EnumerateObject().Where(member => member.Name != Public).Select(member => (member.Name, member.Value))
        );

    /// <summary>The published texts of the event, each with what its fingerprint is taken from.</summary>
    public IEnumerable<(string Name, string Label, string CheckText, IHtmlContent Value)> Texts =>
        disclosures.Select(opened =>
            (
                opened.Name,
                Words.Member(opened.Name),
                opened.Text,
                new LeafInWords(Text, Words).Of(JsonElement.Parse(opened.ValueJson), opened.Name)
            )
        );

    /// <summary>How many texts were published with the event and are no longer.</summary>
    public int Withdrawn => Published.Count() - disclosures.Count;

    /// <summary>How many values lie sealed in the vault.</summary>
    public int Sealed => Commitments.Count - Published.Count();

    public static string PathOf(Guid eventId) => $"/events/{eventId:D}";

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Id = id;
        if (await leaves.Of(portal.Value.Municipality, id, cancellation) is not { } leaf)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        (Found, Leaf) = (true, JsonElement.Parse(leaf));
        disclosures = await texts.Opening([.. Published], cancellation);
    }

    private LogLabels Words => new(Text.Culture);

    private IReadOnlyList<string?> Commitments => Strings("cm");

    /// <summary>The commitments of published texts: those without a sealed value.</summary>
    private IEnumerable<string> Published =>
        from pair in Commitments.Zip(Strings("ct"))
        where pair.Second is null
        select pair.First;

    private string Member(string name) => Leaf.GetProperty(name).GetString()!;

    private IReadOnlyList<string?> Strings(string name) =>
        [.. Leaf.GetProperty(name).EnumerateArray().Select(item => item.GetString())];
}
