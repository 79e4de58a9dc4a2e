using FluentValidation;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Http;

/// <summary>What stands between a request and its endpoint.</summary>
internal static class HttpSetup
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    public static void AddSijilHttp(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var longest = builder.Configuration.Span("RequestTimeouts:Default", DefaultTimeout);
        builder.AddProxies();
        services.ConfigureHttpJsonOptions(json => RequestJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.DefaultLimit;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
        services.AddRateLimiter(RateLimits.Of(builder.Configuration).Apply);
        services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = longest,
                WriteTimeoutResponse = context => new ProblemResult(RequestProblems.TimedOut).ExecuteAsync(context),
            }
        );
        services.AddScoped<CurrentInstruction>();
        services.AddScoped<Instruction>(request => request.GetRequiredService<CurrentInstruction>().Value);
        services.AddScoped<Participation>(request => request.GetRequiredService<CurrentInstruction>().Participation);
        services.AddValidators();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // Its lines about requests hold addresses with their queries.
    }

    /// <summary>Everything up to the endpoints, in the order in which a request passes it.</summary>
    public static void UseSijilHttp(this WebApplication application)
    {
        application.UseProxies();
        application.UseCorrelation();
        application.UseRequestIdEcho();
        application.UseSecurityHeaders();
        application.UseExceptionHandler();
        application.UseProblemPages();
        application.UseRequestGuard();
        application.UseRouting();
        application.UseRequestTimeouts();
        application.UseAuthentication();
        application.UseRateLimiter();
        application.UseAuthorization();
        application.UseMiddleware<InstructionMiddleware>();
    }

    /// <summary>Answers without a body get one, except those that a browser asked for: the portal has pages of its own.</summary>
    private static void UseProblemPages(this IApplicationBuilder application) =>
        application.UseWhen(
            context => !IsPage(context.Request),
            api =>
                api.UseStatusCodePages(pages =>
                    new ProblemResult(RequestProblems.OfStatus(pages.HttpContext.Response.StatusCode)).ExecuteAsync(
                        pages.HttpContext
                    )
                )
        );

    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/access")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static void AddValidators(this IServiceCollection services)
    {
        ValidatorOptions.Global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
        foreach (
            var validator in typeof(HttpSetup)
                .Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, IsGenericType: false })
        )
            if (
                validator.BaseType is { IsGenericType: true } form
                && form.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            )
                services.AddSingleton(typeof(IValidator<>).MakeGenericType(form.GenericTypeArguments), validator);
    }
}
