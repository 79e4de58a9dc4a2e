using Sijil.Api.Hosting;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Every operation of the API's own document, asked for in every wrong way one could think of, always the same ones.</summary>
public sealed class FuzzTests(FuzzRegister register, ITestOutputHelper output) : IClassFixture<FuzzRegister>
{
    [Fact]
    public async Task What_is_malformed_is_refused_with_a_reason_and_leaves_nothing_behind()
    {
        await register.Rest();
        var before = await StoredState.Read(register.Connection);

        var sent = 0;
        foreach (var operation in register.Operations)
        foreach (var draft in Refused(operation, register.Good(operation)))
        {
            Answers.MustBeRefusal(draft, await register.Client.Send(draft));
            sent++;
        }

        output.WriteLine($"{sent} requests refused");
        Assert.Equal(before, await StoredState.Read(register.Connection));
    }

    [Fact]
    public async Task What_can_be_borne_is_answered_and_only_what_is_acknowledged_is_recorded()
    {
        var before = await RecordedRegister.Read(register.Connection, RegisterApplication.Demo);
        var acknowledged = new HashSet<Guid>();
        var work = new RandomWork(register, seed: 20261122);

        var sent = 0;
        foreach (var draft in register.Operations.SelectMany(Borne).Concat(work.Drafts()))
        {
            var answer = await register.Client.Send(draft);
            Answers.MustBeSound(draft, answer);
            work.Learn(draft, answer);
            if (answer.IsSuccess && answer.Body.StartsWith('{') && answer.Json.TryGetProperty("eventIds", out var ids))
                acknowledged.UnionWith(ids.EnumerateArray().Select(id => id.GetGuid()));
            sent++;
        }

        output.WriteLine($"{sent} requests, {acknowledged.Count} events acknowledged");
        await register.Rest();
        var after = await RecordedRegister.Read(register.Connection, RegisterApplication.Demo);
        var added = after.Facts.ExceptBy(before.Facts.Select(fact => fact.Id), fact => fact.Id).Where(IsOfRequests);
        Assert.Equal(acknowledged.Order(), added.Select(fact => fact.Id).Order());
        WholeRegister.MustBe(after);
    }

    /// <summary>Openings are recorded also where they are denied, and the clock recalculates terms on its own.</summary>
    private static bool IsOfRequests(RecordedFact fact) =>
        !fact.Kind.StartsWith("data-rights.disclosure-", StringComparison.Ordinal)
        && !fact.Kind.StartsWith("permits.term-recalculated", StringComparison.Ordinal);

    private static IEnumerable<Draft> Refused(ApiOperation operation, Draft good) =>
        [
            .. operation.Form is null || operation.IsOfStandard ? [] : BadForms.Of(good, operation.Required),
            .. BadHeaders.Refused(operation, good),
            .. BadAddresses.Refused(operation, good),
        ];

    private IEnumerable<Draft> Borne(ApiOperation operation) =>
        BadHeaders.Borne(register.Good(operation)).Concat(BadAddresses.Borne(operation, register.Good(operation)));
}
