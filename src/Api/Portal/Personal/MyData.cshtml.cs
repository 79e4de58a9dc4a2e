using Marten;
using Sijil.Api.DataRights.Grants;
using Sijil.Application.DataRights;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.Portal.Personal;

/// <summary>Who read my data: what <see cref="ReadOpeningsEndpoint"/> tells, in words, to the person concerned and nobody else.</summary>
internal sealed class MyDataPage(IDocumentStore store, IdentityRoll roll) : SignedInPage
{
    public const string Path = "/my-data";
    public const string Cursor = "cursor";

    private const int Size = 20;

    public override string Title =>
        IsOpen && !IsShown ? Text[Response.StatusCode == 404 ? "missing.title" : "mine.title"] : Text["mine.title"];

    /// <summary>False where the provider is not sure enough who it is: the page does not exist for them.</summary>
    public bool IsShown { get; private set; }

    public IReadOnlyList<OpeningItem> Openings { get; private set; } = [];

    public long Total { get; private set; }

    public bool IsFirst { get; private set; }

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Next { get; private set; }

    /// <summary>True where the address does not say from where the list is to go on.</summary>
    public bool IsLost { get; private set; }

    public async Task OnGetAsync(string? cursor, CancellationToken cancellation)
    {
        if (!Person.IsAssured)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        IsShown = true;
        IsFirst = cursor is null;
        try
        {
            await Read(cursor, cancellation);
        }
        catch (FormatException)
        {
            IsLost = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task Read(string? cursor, CancellationToken cancellation)
    {
        var subject = await roll.SignedIn(
            Person.Municipality,
            Person.Issuer,
            Person.Account,
            Person.NationalId,
            cancellation
        );
        await using var session = store.QuerySession(Person.Municipality);
        var page = await new DisclosureEntries(session).Of(subject.Value, cursor, Size, cancellation);
        var words = await OpeningsInWords.Load(session, page.Items, cancellation);
        (Openings, Total, Next) = ([.. page.Items.Select(words.Tell)], page.Total, page.Next);
    }
}
