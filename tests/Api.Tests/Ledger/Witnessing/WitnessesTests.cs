using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>A log and what its witnesses answer: nothing is published that its policy does not accept.</summary>
public sealed class WitnessesTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "asking";

    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly AnAuditedLog log = new(host);
    private readonly FakeTimeProvider clock = new(Now);
    private AWitness one = null!;
    private AWitness other = null!;

    public async ValueTask InitializeAsync()
    {
        one = new("one.example", 90, log.Key, clock);
        other = new("other.example", 91, log.Key, clock);
        await host.AddMunicipality(Municipality);
        await host.AllHaveLeaves(Municipality);
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task All_that_are_asked_and_answer_stand_under_the_checkpoint()
    {
        Require("all");
        await log.Publish(Municipality);

        Assert.Equal([log.Name, one.Key.Name, other.Key.Name], (await Note()).Signatures.Select(by => by.Name));
        Assert.Empty(log.Witnesses.Absences);
        Assert.Null((await log.Verify()).Fault);
    }

    [Fact]
    public async Task One_that_is_away_is_told_and_the_others_are_enough_where_the_policy_says_so()
    {
        Require("any");
        one.Instead = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError);
        await log.Publish(Municipality);

        Assert.Equal([log.Name, other.Key.Name], (await Note()).Signatures.Select(by => by.Name));
        Assert.Equal([$"{log.Name}: one.example cannot be reached (ConnectionError)."], log.Witnesses.Absences);
    }

    [Fact]
    public async Task One_that_the_policy_needs_holds_everything_up_until_it_is_back()
    {
        Require("all");
        one.Instead = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError);
        await Refused("one.example cannot be reached (ConnectionError). Nothing is published.");

        one.Instead = null;
        await log.Publish(Municipality);

        Assert.Equal([0, 0], one.Asked);
        // It had cosigned already, and did so again.
        Assert.Equal([0, 0, (await log.Head()).Size], other.Asked);
        Assert.Empty(log.Witnesses.Absences);
    }

    [Fact]
    public async Task One_that_remembers_less_is_asked_again_from_there()
    {
        Require("all");
        var size = await log.Publish(Municipality);
        one.Last = TreeHead.Empty;
        await new Office(host, Municipality).Decided();
        await log.Publish(Municipality);

        Assert.Equal([0, size, 0], one.Asked);
        Assert.Equal([0, size], other.Asked);
    }

    [Fact]
    public async Task What_was_cosigned_is_cosigned_again_after_ten_minutes_and_not_before()
    {
        Require("all");
        await log.Publish(Municipality);
        var first = await Note();

        clock.Advance(TimeSpan.FromMinutes(10));
        await log.Publish(Municipality);
        Assert.Equal($"{first}", $"{await Note()}");

        clock.Advance(TimeSpan.FromSeconds(1));
        await log.Publish(Municipality);
        var second = await Note();

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(clock.GetUtcNow().ToUnixTimeSeconds(), Cosignature.Time(second.Signatures[1]));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "does not watch this log")]
    [InlineData(HttpStatusCode.Forbidden, "does not know the key of this log")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "has seen a log that did not grow into this one")]
    [InlineData(HttpStatusCode.InternalServerError, "answered 500")]
    [InlineData(HttpStatusCode.OK, "does not answer as a witness does")]
    public Task A_status_is_told_in_words(HttpStatusCode status, string words)
    {
        one.Instead = (_, _) => Task.FromResult(AWitness.Answer(status, "no cosignature\n"));
        return IsRefused(words);
    }

    [Fact]
    public Task One_that_has_seen_more_than_there_is_cosigns_nothing()
    {
        one.Instead = (request, _) =>
            Task.FromResult(AWitness.Answer(HttpStatusCode.Conflict, $"{request.Head.Size + 1}\n"));
        return IsRefused("has cosigned");
    }

    [Fact]
    public Task One_that_never_answers_is_not_waited_for()
    {
        one.Instead = async (_, cancellation) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return AWitness.Answer(HttpStatusCode.OK, "");
        };
        return IsRefused("did not answer within 50 ms", TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public Task A_cosignature_of_the_past_is_none()
    {
        one.Instead = (request, _) =>
            Task.FromResult(
                AWitness.Answer(HttpStatusCode.OK, one.Cosigned(request.Note.Text, Now - TimeSpan.FromMinutes(6)))
            );
        return IsRefused("360 seconds old");
    }

    [Fact]
    public Task A_cosignature_by_another_key_is_none()
    {
        one.Instead = (request, _) =>
            Task.FromResult(AWitness.Answer(HttpStatusCode.OK, other.Cosigned(request.Note.Text, Now)));
        return IsRefused("no cosignature by one.example");
    }

    private async Task IsRefused(string reason, TimeSpan? patience = null)
    {
        Require("all", patience);
        await Refused(reason);
    }

    private async Task Refused(string reason)
    {
        var missing = await Assert.ThrowsAsync<CosignatureMissingException>(() => log.Publish(Municipality));

        Assert.Contains(reason, missing.Message, StringComparison.Ordinal);
        Assert.Empty(log.Witnesses.Absences);
        Assert.False(File.Exists(Path.Combine(log.Folder, SignedLog.CheckpointPath)));
    }

    private void Require(string threshold, TimeSpan? patience = null)
    {
        var policy = LogPolicy.Parse(
            Encoding.UTF8.GetBytes(
                $"""
                witness one {one.Key} http://one.example/witness
                witness other {other.Key} http://other.example/witness/
                group both {threshold} one other
                quorum both
                """
            )
        );
        var client = new WitnessClient(new HttpClient(new WitnessNetwork(one, other)), clock);
        log.Witnesses = new(new(policy, patience ?? Long), client, clock);
    }

    private async Task<SignedNote> Note() =>
        SignedNote.Parse(
            (await new LogFolder(log.Folder).Read(SignedLog.CheckpointPath, TestContext.Current.CancellationToken))!
        );
}
