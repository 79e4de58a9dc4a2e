using System.Globalization;
using Npgsql;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>What was not tampered with agrees, what came later waits, and a log that goes back is refused.</summary>
[Collection(typeof(ReconciledRegister))]
public sealed class ReconciliationTests(RegisterHost host, PublishedRegister register)
{
    [Fact]
    public async Task A_register_that_nobody_touched_is_as_published()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);

        var report = await register.Reconcile(connection);

        Assert.True(report.IsClean);
        Assert.Empty(report.Faults);
        Assert.Equal(register.Events.Count, report.Counts.Events);
        Assert.Equal(register.Events.Sum(published => published.Sealed.Count()), report.Counts.SealedValues);
        Assert.Equal(register.Erased.Ciphertexts.Count, report.Counts.Erased);
        Assert.Equal(
            register.Events.Sum(published => published.Disclosed.Count()),
            report.Counts.Disclosed + report.Counts.Withdrawn
        );
    }

    [Fact]
    public async Task What_was_recorded_since_waits_for_its_leaf_and_is_no_fault()
    {
        await using var superuser = await register.BeginTampering();
        await Tampering.Execute(
            superuser,
            $$"""
            insert into events.mt_events
            select (jsonb_populate_record(e, jsonb_build_object('seq_id', 1000000 + n, 'id', md5(n::text)::uuid, 'version', 1000 + n))).*
            from events.mt_events e, generate_series(1, 600) n where {{register.Events[0].Row}}
            """
        );
        await using var since = new NpgsqlCommand(
            $"select count(*) from events.mt_events where tenant_id = '{PublishedRegister.Municipality}' and seq_id > {register.LastNumber}",
            superuser
        );

        var report = await register.Reconcile(superuser);

        Assert.True(report.IsClean);
        Assert.Equal(await since.ExecuteScalarAsync(TestContext.Current.CancellationToken), report.Counts.NotYetLogged);
    }

    [Fact]
    public async Task However_many_rows_share_a_number_all_are_counted_and_the_first_are_named()
    {
        await using var superuser = await register.BeginTampering();
        await Tampering.Execute(
            superuser,
            $$"""
            insert into events.mt_events
            select (jsonb_populate_record(e, jsonb_build_object('seq_id', 0, 'id', md5(n::text)::uuid, 'version', 1000 + n))).*
            from events.mt_events e, generate_series(1, 1500) n where {{register.Events[0].Row}}
            """
        );

        var report = await register.Reconcile(superuser);

        Assert.Equal(1_500, report.FaultCount);
        Assert.Equal(1_000, report.Faults.Count);
        Assert.Distinct(report.Faults.Select(fault => fault.EventId));
        Assert.All(
            report.Faults,
            fault => Assert.Equal((RegisterFaultKind.UnexpectedEvent, 0), (fault.Kind, fault.Number))
        );
    }

    [Fact]
    public async Task A_public_disclosure_that_was_withdrawn_is_counted_and_no_fault()
    {
        await using var superuser = await register.BeginTampering();
        var before = await register.Reconcile(superuser);
        var withdrawn = register.First("permits.application-declared-valid").Disclosed.First();
        await Tampering.Execute(
            superuser,
            $"delete from vault.public_disclosure where municipality = '{PublishedRegister.Municipality}' and commitment = '{withdrawn}'"
        );

        var report = await register.Reconcile(superuser);

        Assert.True(report.IsClean);
        Assert.Equal(before.Counts.Withdrawn + 1, report.Counts.Withdrawn);
        Assert.Equal(before.Counts.Disclosed - 1, report.Counts.Disclosed);
    }

    [Fact]
    public async Task A_log_that_is_behind_a_checkpoint_that_was_kept_is_refused()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        var served = await register.Reconcile(connection);
        var tree = new TreeHead(served.Log.Head.Size + 1, served.Log.Head.Root);

        var report = await register.Reconcile(connection, new Checkpoint(register.Key.Name, tree));

        Assert.False(report.IsClean);
        Assert.Contains("this one is older", report.Log.Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_are_none_are_named_although_they_are_signed()
    {
        using var forged = new AnAuditedLog(host);
        await forged.Sign([
            new LogEntry(1, 1, Void: null, "{}"u8.ToArray()),
            LogEntry.WithoutEvent(PublishedRegister.Municipality, 3, 3, VoidReason.Gap),
        ]);
        await using var connection = await RegisterHost.Connect(host.Database.Application);

        var report = await PublishedRegister.Reconcile(connection, forged);

        Assert.Null(report.Log.Fault);
        Assert.Equal(
            [
                (RegisterFaultKind.MalformedEntry, 0, 1),
                (RegisterFaultKind.MalformedEntry, 1, 1),
                (RegisterFaultKind.UnexpectedEvent, null, 1),
                (RegisterFaultKind.UnexpectedEvent, null, 2),
                (RegisterFaultKind.UnexpectedEvent, (long?)1, 3L),
            ],
            report.Faults.Select(fault => (fault.Kind, fault.Index, fault.Number))
        );
    }

    [Fact]
    public async Task The_command_keeps_the_checkpoint_of_a_register_that_is_as_published()
    {
        var keep = Path.Combine(register.Folder, "kept");

        var result = await Reconcile("--log", register.Folder, "--vkey", $"{register.Key}", "--keep", keep);

        Assert.Equal((0, ""), (result.Code, result.Errors));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{register.Events.Count} events"),
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(File.ReadAllText(Path.Combine(register.Folder, "checkpoint")), File.ReadAllText(keep));
    }

    [Fact]
    public async Task A_log_without_a_key_is_not_believed()
    {
        var result = await Reconcile("--log", register.Folder);

        Assert.Equal(1, result.Code);
        Assert.Contains("--log and --vkey go together", result.Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> Reconcile(params IReadOnlyList<string> words) =>
        CommandProcess.Run(
            new Dictionary<string, string> { ["ConnectionStrings__Sijil"] = host.Database.Application },
            ["audit", "reconcile", "--municipality", PublishedRegister.Municipality, .. words]
        );
}
