using Sijil.Application.Ledger.Cases;
using static Sijil.Api.Tests.Ledger.Cases.ACaseOutOfTheRegister;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>What is missing from a case whose files all agree with each other.</summary>
[Collection(typeof(ExportedCases))]
public sealed class IncompleteCaseTests(ACaseOutOfTheRegister register)
{
    [Fact]
    public async Task An_event_that_is_left_out_from_the_middle_is_found_also_where_the_contents_agree()
    {
        var whole = await register.Read();
        foreach (var left in whole.Events.SkipLast(3))
        {
            var less = Of(whole, whole.Events.Where(known => known != left));

            Assert.Contains(
                "is not in the case before it",
                register.Verify(Files(less)).Fault?.Reason ?? "",
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Whether_something_came_after_only_the_whole_log_can_tell()
    {
        var whole = await register.Read();
        var decided = Of(whole, whole.Events.Take(4)) with { Documents = new Dictionary<string, byte[]>() };

        Assert.Null(register.Verify(Files(decided)).Fault);
    }

    /// <summary>A case of these events alone, with the texts that they have committed to.</summary>
    private static ExportedCase Of(ExportedCase whole, IEnumerable<ExportedEvent> events)
    {
        ExportedEvent[] left = [.. events];
        var committed = left.SelectMany(known => known.Leaf.Values).Select(value => value.Commitment).ToHashSet();
        return whole with
        {
            Events = left,
            Disclosures = whole.Disclosures.Where(text => committed.Contains(text.Key)).ToDictionary(),
        };
    }
}
