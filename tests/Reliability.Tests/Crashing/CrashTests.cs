using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Domain.Governance.Proposals;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Crashing;

/// <summary>Whatever is killed, what was acknowledged stands, once.</summary>
public sealed class CrashTests
{
    private const int Rounds = 10;

    /// <summary>More than there are people at work, so that each round sees commands that began after the last one.</summary>
    private const int BetweenTwo = 15;

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_done_twice_when_the_host_is_killed() =>
        Survives(
            "host-killed",
            (_, host) =>
            {
                host.Kill();
                host.Start();
            }
        );

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_done_twice_when_the_database_is_killed() =>
        Survives("database-killed", (folder, _) => folder.KillDatabase());

    private static async Task Survives(string name, Action<RegisterFolder, HostProcess> crash)
    {
        var folder = await RegisterFolder.Make(name);
        using var host = new HostProcess(folder);
        host.Start();
        await host.Greets();

        using var load = await Load.Begin(folder, host.Address);
        for (var round = 0; round < Rounds; round++)
        {
            await load.GoesOn(BetweenTwo);
            crash(folder, host);
        }

        await load.GoesOn(BetweenTwo);
        await load.End();
        await using var database = await folder.Open();
        await Progress.CatchesUp(database.Connections.Superuser, RegisterApplication.Demo);
        await host.IsReady();
        var log = await LogFits.Of(folder, RegisterApplication.Demo, host);
        await log.CatchesUp((await Read(database)).Facts.Count);
        host.Kill();

        var register = await Read(database);
        Compare(register, load.Acknowledged);
        await log.Check(register);
        await ReadModelsFit.Check(folder, RegisterApplication.Demo);
    }

    private static Task<RecordedRegister> Read(EmbeddedPostgresServer database) =>
        RecordedRegister.Read(database.Connections.Superuser, RegisterApplication.Demo);

    private static void Compare(RecordedRegister register, IReadOnlyCollection<Acknowledgement> acknowledged)
    {
        WholeRegister.MustBe(register);

        // Openings of sealed values are recorded each time and are no part of a command; the rules were there before.
        var facts = register.Facts.Where(fact =>
            fact.Kind.StartsWith("permits.", StringComparison.Ordinal) && !IsRule(fact) && !IsBehindAnAct(fact)
        );
        var behind = register.Facts.Where(IsBehindAnAct).Select(fact => fact.Id).ToHashSet();
        Assert.Equal(
            facts.Select(fact => fact.Id).Order(),
            acknowledged.SelectMany(command => command.EventIds).Order()
        );
        Assert.Equal(
            acknowledged.Select(command => string.Join(' ', command.EventIds)).Order(),
            register
                .Answers.Where(answer => answer.GetProperty("streamId").GetGuid() != Rules)
                .Where(answer =>
                    !answer.GetProperty("eventIds").EnumerateArray().Any(id => behind.Contains(id.GetGuid()))
                )
                .Select(answer => string.Join(' ', answer.GetProperty("eventIds").EnumerateArray()))
                .Order()
        );
    }

    /// <summary>The register begins with them under a key, so that an interrupted beginning has them once.</summary>
    private static Guid Rules => ParticipationRulesId.Of("citizen-proposal").Value;

    /// <summary>What follows from an act by a message: nobody asked for it and was told that it is recorded.</summary>
    private static bool IsBehindAnAct(RecordedFact fact) =>
        fact.Kind.StartsWith("permits.notification-written", StringComparison.Ordinal)
        || fact.Kind.StartsWith("signatures.document-stored", StringComparison.Ordinal);

    private static bool IsRule(RecordedFact fact) =>
        fact.Kind.StartsWith("permits.permit-type", StringComparison.Ordinal);
}
