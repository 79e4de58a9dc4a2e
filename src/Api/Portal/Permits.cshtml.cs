using System.Globalization;
using Sijil.Api.OpenData;
using Sijil.Projections;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>The register: a search and what it finds.</summary>
internal sealed class PermitsPage(PublicRegister register, RegisterFigures figures, PublishedRules rules) : PortalPage
{
    private const int Size = 20;

    public override string Title =>
        Faults is [] ? Text["register.title"] : Text.Plain("error.page-title", Text["register.title"]);

    public override string ShortTitle => Text["register.title"];

    public override string Section => "register";

    public RegisterQuery Query { get; private set; } = new();

    /// <summary>The names of the fields that could not be understood.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name)> Types { get; private set; } = [];

    public ShownEntries Entries { get; private set; } = null!;

    /// <summary>The law on which what is found rests; null where nobody asked for it.</summary>
    public string? Cited => string.IsNullOrWhiteSpace(Query.Cites) ? null : Query.Cites;

    /// <summary>Where the page before ended; null on the first page.</summary>
    public string? Cursor { get; private set; }

    public bool IsFirst => Cursor is null;

    /// <summary>The query of the next page; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>The query under which programs find the same.</summary>
    public string ForPrograms { get; private set; } = "";

    protected override string Question => Query.Address(Cursor);

    public async Task OnGetAsync(string? cursor, CancellationToken cancellation)
    {
        Query = RegisterQuery.Of(Request.Query);
        Types = await KnownTypes(cancellation);
        (var search, Faults) = Query.Understand(TypedDay.Read);
        ForPrograms = Query.Between(search.From, search.Until).Address();
        Cursor = string.IsNullOrEmpty(cursor) ? null : cursor;
        await Search(search, cancellation);
        if (Faults is not [])
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task Search(RegisterSearch search, CancellationToken cancellation)
    {
        var page = new Page<PublicPermit>([], null, null);
        try
        {
            if (Faults is [])
                page = await register.List(search, Cursor, Size, cancellation);
        }
        catch (FormatException)
        {
            Faults = [RegisterQuery.CursorName];
        }

        Entries = await ShownEntries.Of(page.Items, page.AsOf, register, rules, Text, cancellation);
        Next = page.Next is null ? null : Query.Address(page.Next);
        AsOf = page.AsOf;
    }

    /// <summary>The types that have entries, by name.</summary>
    private async Task<IReadOnlyList<(string Code, string Name)>> KnownTypes(CancellationToken cancellation)
    {
        var types = new List<(string Code, string Name)>();
        foreach (
            var code in (await figures.Recent(cancellation)).Types.Select(type => type.PermitType).OfType<string>()
        )
        {
            var published = await rules.Type(code, version: null, cancellation);
            types.Add((code, published is null ? code : Text.Of(published.Name)));
        }

        return
        [
            .. types.OrderBy(
                type => type.Name,
                StringComparer.Create(CultureInfo.GetCultureInfo(Text.Language), ignoreCase: true)
            ),
        ];
    }
}
