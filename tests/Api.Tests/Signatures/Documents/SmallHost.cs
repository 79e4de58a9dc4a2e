using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>A host over the same register that takes small documents only.</summary>
internal sealed class SmallHost : IAsyncDisposable
{
    public const int Largest = 300_000;

    private readonly RegisterHost host;
    private readonly WebApplication application;

    private SmallHost(RegisterHost host, WebApplication application) =>
        (this.host, this.application) = (host, application);

    public static async Task<SmallHost> Start(RegisterHost host) =>
        new(host, await host.StartAnother(("Documents:LargestFile", Largest.ToString(CultureInfo.InvariantCulture))));

    public HttpClient Clerk(string municipality) =>
        host.Client(municipality, ["clerk"], "clerk", "building-control", at: application);

    public async ValueTask DisposeAsync() => await RegisterHost.StopAnother(application);
}
