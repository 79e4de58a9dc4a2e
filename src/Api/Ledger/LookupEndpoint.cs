using System.ComponentModel;
using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.Ledger;

/// <summary>Which entries of the log stand under a file number or an address, with the proof that none was left out.</summary>
internal static class LookupEndpoint
{
    public const string Path = "/api/public/log/lookup";

    private const string MediaType = "text/plain; charset=utf-8";
    private const string Caching = "public, max-age=2";

    /// <summary>A withdrawal counts at once, and no cache on the way is to remember who asked for which place.</summary>
    private const string CachingOfAddresses = "no-store";

    public const string NumberName = "number";
    public const string AddressName = "address";

    public static string PathOf(LookupBy by, string name) => $"{Path}?{NameOf(by)}={Uri.EscapeDataString(name)}";

    /// <summary>How such a name is called in addresses.</summary>
    public static string NameOf(LookupBy by) => by is LookupBy.Address ? AddressName : NumberName;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary(
                "Shows which entries of the log stand under a file number or at an address, and that no other does"
            )
            .WithDescription(
                "A bucket of the index, the path to its root, and the signed statement about it. A name without entries is proved to have none. One of the two is asked for."
            )
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Get(
        [Description("The file number, as it stands in the register.")] string? number,
        [Description(
            "The address, as it stands in the register; capital letters, spaces and Arabic vowel signs make no difference."
        )]
            string? address,
        HttpResponse response,
        LogLookup lookup,
        IOptions<PortalOptions> portal,
        CancellationToken cancellation
    )
    {
        if (Question(number, address) is not { } question)
            return new ProblemResult(RequestProblems.ParameterMalformed);
        if (await lookup.Find(portal.Value.Municipality, question, cancellation) is not { Proof: var proof })
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = question.By is LookupBy.Address ? CachingOfAddresses : Caching;
        return Results.Bytes(proof.ToBytes(), MediaType);
    }

    /// <summary>Null where none is asked, or two are.</summary>
    private static LookupQuestion? Question(string? number, string? address) =>
        (number, address) switch
        {
            ({ } asked, null) => LookupQuestion.OfNumber(asked),
            (null, { } asked) => LookupQuestion.OfAddress(asked),
            _ => null,
        };
}
