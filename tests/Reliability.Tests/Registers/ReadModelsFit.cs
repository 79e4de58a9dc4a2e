using Marten;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Api.Hosting;
using Sijil.Projections.Rebuilding;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>Makes every read model again from the events and compares it with the one in use.</summary>
public static class ReadModelsFit
{
    public static async Task Check(RegisterFolder folder, string municipality)
    {
        var application = await SilentApplication.Build(folder, DatabaseUse.Serve);
        var reports = await new Comparison(application.Services.GetRequiredService<IDocumentStore>()).Of(
            municipality,
            TestContext.Current.CancellationToken
        );
        await SilentApplication.Stop(application);
        Assert.All(reports, report => Assert.True(report.IsClean, JsonSerializer.Serialize(report)));
        Assert.Contains(reports, report => report.Documents > 0);
    }
}
