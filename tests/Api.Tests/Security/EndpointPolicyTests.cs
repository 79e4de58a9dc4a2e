using System.Collections;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Portal.Personal;
using Sijil.Api.Security;
using Sijil.Api.Signatures;

namespace Sijil.Api.Tests.Security;

/// <summary>Says of the whole host what a review would have to find endpoint by endpoint.</summary>
public sealed class EndpointPolicyTests(RegisterHost host)
{
    private IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void There_are_endpoints() => Assert.NotEmpty(Endpoints);

    [Fact]
    public void Every_endpoint_says_who_may_come_in() =>
        Assert.All(
            Endpoints,
            endpoint =>
                Assert.True(IsPublic(endpoint) || NamesItsPolicy(endpoint), $"{Name(endpoint)} names no policy.")
        );

    /// <summary>Takes a document and its seal, answers what it thinks of them, and keeps nothing.</summary>
    private const string CheckOfASeal = "{language:language}/signatures/verify";

    private static bool IsCheckOfASignature(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is CheckOfASeal or VerifySignatureEndpoint.Path;

    /// <summary>Remembers how far a log has come whose key has signed that it has; nothing else, and of no other log.</summary>
    private const string Witness = "/witness/add-checkpoint";

    [Fact]
    public void Public_endpoints_change_nothing() =>
        Assert.All(
            Endpoints
                .Where(IsPublic)
                .Where(endpoint => endpoint.RoutePattern.RawText != Witness && !IsCheckOfASignature(endpoint)),
            endpoint =>
                Assert.True(Methods(endpoint).All(IsReading), $"{Name(endpoint)} is public and changes something.")
        );

    [Fact]
    public void Pages_about_a_person_let_no_handler_run_without_one_and_forms_say_where_they_come_from()
    {
        var pages = typeof(PortalPage)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)))
            .ToArray();

        Assert.All(
            pages.Where(page => page.Namespace == typeof(SignedInPage).Namespace && page != typeof(SignedInPage)),
            page => Assert.True(page.IsSubclassOf(typeof(SignedInPage)), page.Name)
        );
        Assert.All(
            pages.Where(page =>
                page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
            ),
            page => Assert.True(page.IsSubclassOf(typeof(FormPage)) || page == typeof(SignatureCheckPage), page.Name)
        );
    }

    [Fact]
    public void Every_change_over_the_API_is_repeatable() =>
        Assert.All(
            Endpoints.Where(endpoint =>
                IsApi(endpoint) && !Methods(endpoint).All(IsReading) && !IsCheckOfASignature(endpoint)
            ),
            endpoint =>
                Assert.True(
                    endpoint.Metadata.GetMetadata<RequestContract>() is not null,
                    $"{Name(endpoint)} bypasses RegisterRoutes."
                )
        );

    [Fact]
    public void Whoever_acts_acts_in_a_role() =>
        Assert.All(
            Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<RequestContract>() is not null),
            endpoint =>
                Assert.True(
                    endpoint.Metadata.GetMetadata<AcceptedRoles>() is not null,
                    $"{Name(endpoint)} accepts no role."
                )
        );

    [Fact]
    public void Every_body_that_holds_texts_or_lists_has_a_validator() =>
        Assert.All(
            Forms.Where(form =>
                form.GetProperties().Any(member => typeof(IEnumerable).IsAssignableFrom(member.PropertyType))
            ),
            form =>
                Assert.True(
                    host.Application.Services.GetService(typeof(IValidator<>).MakeGenericType(form)) is not null,
                    $"{form.Name} has no validator."
                )
        );

    /// <remarks>What the domain records can then change without changing what programs send, and the other way round.</remarks>
    [Fact]
    public void Every_body_is_a_request_of_the_API_itself() =>
        Assert.All(
            Forms,
            form =>
                Assert.True(
                    form.Assembly == typeof(RequestContract).Assembly
                        && form.Name.EndsWith("Request", StringComparison.Ordinal),
                    $"{form.FullName} is sent as it is kept inside."
                )
        );

    private IEnumerable<Type> Forms =>
        Endpoints
            .Where(IsApi)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)
            .OfType<Type>();

    private static bool IsPublic(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool NamesItsPolicy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is { Length: > 0 });

    private static bool IsApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool IsReading(string method) => method is "GET" or "HEAD";

    private static string Name(RouteEndpoint endpoint) =>
        $"{string.Join(' ', Methods(endpoint))} {endpoint.RoutePattern.RawText}";
}
