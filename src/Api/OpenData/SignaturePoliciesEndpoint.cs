using Sijil.Api.Http;
using Sijil.Api.Security;

namespace Sijil.Api.OpenData;

/// <summary>What electronic signatures are worth here, for programs.</summary>
internal static class SignaturePoliciesEndpoint
{
    public const string Path = "/api/public/signatures/policies";

    private const string Tag = "Public register";

    public static void MapPublicSignaturePolicies(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(Path, List)
            .Public()
            .WithTags(Tag)
            .WithSummary(
                "What electronic signatures are worth: every policy with its levels, their effect and the clause that gives it."
            )
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicSignaturePolicies>();
        routes
            .MapGet(Path + "/{code}", Find)
            .Public()
            .WithTags(Tag)
            .WithSummary("One policy on signatures with all its versions, by its code or its id.")
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicSignaturePolicies.Entry>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(PublicPolicies policies, CancellationToken cancellation)
    {
        var (found, asOf) = await policies.List(cancellation);
        return Results.Json(
            new PublicSignaturePolicies(asOf, [.. found.Select(PublicSignaturePolicies.Of)]),
            RequestJson.Options
        );
    }

    private static async Task<IResult> Find(string code, PublicPolicies policies, CancellationToken cancellation) =>
        await policies.Find(code, cancellation) is { } found
            ? Results.Json(PublicSignaturePolicies.Of(found), RequestJson.Options)
            : new ProblemResult(RequestProblems.NotFound);
}
