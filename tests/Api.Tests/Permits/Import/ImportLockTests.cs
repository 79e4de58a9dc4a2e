using Npgsql;
using Sijil.Application.Permits.Import;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>One import of a municipality at a time.</summary>
public sealed class ImportLockTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "alone");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_second_one_is_refused_until_the_first_has_ended()
    {
        var source = folder.Permits(SourceFolder.Permit("L-1"));

        await using (
            await ImportLock.Take(
                host.Service<NpgsqlDataSource>(),
                office.Municipality,
                TestContext.Current.CancellationToken
            )
        )
            await Assert.ThrowsAsync<ImportBusyException>(() => office.Permits(source));
        Assert.Empty(await office.Facts());

        Assert.Equal(1, (await office.Permits(source)).Counts.Added);
    }
}
