using Microsoft.AspNetCore.HttpOverrides;

namespace Sijil.Api.Http;

/// <summary>
/// Believes proxies about whom they speak for, but only those whose networks <c>Proxies:Networks</c> lists (such as
/// <c>10.0.0.0/8</c>). Without any, the address of a request is that of whoever connects.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder) =>
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in Networks(builder.Configuration))
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });

    public static void UseProxies(this WebApplication application)
    {
        if (Networks(application.Configuration).Length > 0)
            application.UseForwardedHeaders();
    }

    private static string[] Networks(IConfiguration configuration) =>
        configuration.GetSection("Proxies:Networks").Get<string[]>() ?? [];
}
