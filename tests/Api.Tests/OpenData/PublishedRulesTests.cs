using System.Diagnostics;
using Sijil.Api.OpenData;

namespace Sijil.Api.Tests.OpenData;

/// <summary>What pages ask the database about the rules of the municipality.</summary>
public sealed class PublishedRulesTests(RegisterHost host)
{
    [Fact]
    public async Task That_a_type_was_never_published_is_not_asked_again_for_every_page()
    {
        var rules = host.Service<PublishedRules>();

        var first = await Questions(() => rules.Type("of-another-city", null, TestContext.Current.CancellationToken));
        var second = await Questions(() => rules.Type("of-another-city", null, TestContext.Current.CancellationToken));

        Assert.Equal((true, 0), (first > 0, second));
    }

    /// <summary>Counts the commands that Npgsql traces below an activity of our own.</summary>
    private static async Task<int> Questions<T>(Func<ValueTask<T>> act)
    {
        using var own = new Activity("own").Start();
        var (trace, questions) = (own.TraceId, 0);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = started => questions += started.TraceId == trace ? 1 : 0,
        };
        ActivitySource.AddActivityListener(listener);
        await act();
        return questions;
    }
}
