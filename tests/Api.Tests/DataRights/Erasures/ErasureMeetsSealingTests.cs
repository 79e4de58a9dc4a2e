using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Governance;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Many seal for a person while they are erased: what was sealed before goes with the rest, and whoever comes later is refused.</summary>
public sealed class ErasureMeetsSealingTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "erasing-and-sealing";
    private const int Many = 8;
    private const string Drafts = "/api/governance/proposals";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Those who have sealed and not committed keep the erasure waiting, and it keeps waiting whoever comes behind it.</summary>
    [Fact]
    public async Task The_erasure_waits_for_who_sealed_before_and_who_comes_after_is_refused()
    {
        var author = office.PersonWithNationalId("author", "author-to-be-erased", Roles.Citizen);
        var subject = await AnAuthor("author-to-be-erased");
        var erasure = await erasing.Asked(subject.Value);
        var mayCommit = new TaskCompletionSource();
        var before = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Sealed(subject, mayCommit.Task)));

        var approval = erasing.Approve(erasure);
        await Eventually.Is(
            "the erasure waits for those who have sealed, or does not",
            async () => approval.IsCompleted || await Waiting(subject) == 1
        );
        var after = Enumerable.Range(0, Many).Select(_ => Draft(author)).ToArray();
        await Eventually.Is(
            "whoever seals now waits for the erasure, or does not",
            async () => after.All(draft => draft.IsCompleted) || await Waiting(subject) == 1 + Many
        );
        mayCommit.SetResult();

        foreach (var seal in before)
            Assert.True(await seal.IsRecorded());
        (await approval).Expect(HttpStatusCode.OK);
        foreach (var draft in after)
            await draft.Fails("data-rights.subject-erased");
        await NothingIsLeft(subject, before);
        var receipt = (await erasing.Read(erasure.Id))["receipt", "stores"].EnumerateArray();
        var values = receipt.Single(store => store.GetProperty("store").GetString() == "sealed-values");
        Assert.Equal(2 * Many, values.GetProperty("destroyed").GetInt32());
    }

    [Fact]
    public async Task However_they_meet_each_seal_is_gone_or_was_refused()
    {
        var subject = await AnAuthor("author-in-a-crowd");
        var erasure = await erasing.Asked(subject.Value);

        var approval = erasing.Approve(erasure);
        var sealing = await Task.WhenAll(
            Enumerable.Range(0, 4 * Many).Select(_ => Sealed(subject, Task.CompletedTask))
        );
        (await approval).Expect(HttpStatusCode.OK);

        foreach (var seal in sealing)
            await seal.IsRecorded();
        await NothingIsLeft(subject, sealing);
    }

    private async Task<SubjectId> AnAuthor(string nationalId) =>
        await host.Service<IdentityRoll>()
            .SignedIn(Municipality, "issuer", "account", nationalId, TestContext.Current.CancellationToken);

    private static Task<Answer> Draft(HttpClient author) =>
        author.Create(Drafts, new { title = "Un banc de plus", text = "Devant la mairie, à l’ombre." });

    /// <param name="Commitments">Of what was sealed; none where it was refused at once.</param>
    private sealed record Seal(Task<Outcome> Outcome, IReadOnlyList<string> Commitments)
    {
        /// <summary>False where it was refused because the person was erased.</summary>
        public async Task<bool> IsRecorded()
        {
            try
            {
                Assert.IsType<Outcome.Recorded>(await Outcome);
                return true;
            }
            catch (SubjectErasedException)
            {
                return false;
            }
        }
    }

    /// <summary>Has sealed two values, or was refused, when this returns; they are committed when it is let.</summary>
    private async Task<Seal> Sealed(SubjectId subject, Task mayCommit)
    {
        var hasSealed = new TaskCompletionSource();
        var commitments = new ConcurrentBag<string>();
        var id = new ProposalId(RandomIdentifier.New());
        var outcome = host.Service<Recorder>()
            .Record(
                SystemActor.Instruct(Municipality, "draft"),
                GovernanceStreams.Proposal,
                id.Value,
                async (_, attempt, stop) =>
                {
                    var sealing = await host.Service<Vault>().BeginSealing(attempt, subject, stop);
                    var (title, text) = (sealing.Seal("title", "Un banc"), sealing.Seal("text", "À l’ombre"));
                    commitments.Add(title.Commitment);
                    commitments.Add(text.Commitment);
                    hasSealed.TrySetResult();
                    await mayCommit;
                    return new ProposalEvent[] { new ProposalDrafted(id, subject, title, text, attempt.Now) };
                },
                TestContext.Current.CancellationToken
            );
        await Task.WhenAny(hasSealed.Task, outcome);
        return new(outcome, [.. commitments]);
    }

    /// <summary>No row of the person, and none of the values that were sealed, under whatever name.</summary>
    private async Task NothingIsLeft(SubjectId subject, IEnumerable<Seal> sealing)
    {
        Assert.Equal([0, 0, 0], await erasing.Rows(subject.Value));
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            "select count(*) from vault.disclosure where commitment = any($1)",
            connection
        );
        query.Parameters.AddWithValue(sealing.SelectMany(seal => seal.Commitments).ToArray());
        Assert.Equal(0L, await query.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>How many wait for the lock under which the person's values are sealed and erased.</summary>
    private async Task<long> Waiting(SubjectId subject)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select count(*) from pg_locks
            where locktype = 'advisory' and objsubid = 1 and not granted
                and (classid::bigint << 32 | objid::bigint) = hashtextextended($1 || '/subject/' || $2::text, 0)
            """,
            connection
        );
        query.Parameters.AddWithValue(Municipality);
        query.Parameters.AddWithValue(subject.Value);
        return (long)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
