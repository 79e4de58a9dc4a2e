using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Sijil.Api.Keys;

namespace Sijil.Api.Tests.Hosting;

public sealed class DevelopmentKeysTests : IDisposable
{
    private const int Each = 20;

    private readonly string root = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Municipalities_that_are_added_at_the_same_moment_each_have_their_key()
    {
        var hosts = new[] { Host(), Host() };
        await Task.WhenAll(
            from number in Enumerable.Range(0, Each)
            from host in hosts
            select Task.Run(() => host.Keys.MakeFor(Name(host, number), TestContext.Current.CancellationToken))
        );

        var later = Host();
        foreach (var host in hosts)
        foreach (var number in Enumerable.Range(0, Each))
        {
            var key = $"KeyEncryption:{Name(host, number)}:1";
            Assert.NotNull(host.Configuration[key]);
            Assert.Equal(host.Configuration[key], later.Configuration[key]);
        }

        string Name((IConfiguration, DevelopmentKeys) host, int number) =>
            $"town-{Array.IndexOf(hosts, host)}-{number}";
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>What two processes on one machine would have.</summary>
    private (IConfiguration Configuration, DevelopmentKeys Keys) Host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("Data:Root", root)]);
        return (builder.Configuration, new DevelopmentKeys(builder));
    }
}
