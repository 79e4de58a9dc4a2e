using System.Text;
using System.Text.Json;
using Npgsql;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>What is in an exported case, and what of it stays closed.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseExportTests(RegisterHost host, ACaseOutOfTheRegister register)
{
    private static readonly string[] Kinds =
    [
        "permits.application-submitted",
        "permits.application-declared-valid",
        "permits.recommendation-submitted",
        "permits.decision-made",
        "permits.decision-notified",
        "permits.permit-issued",
        "signatures.act-sealed",
    ];

    [Fact]
    public async Task A_case_is_the_application_the_permit_it_led_to_and_its_seal_whichever_is_asked_for()
    {
        var exported = await register.Read();
        Assert.Equal(Kinds, exported.Events.Select(known => known.Leaf.Kind));

        foreach (var stream in exported.Events.Select(known => known.Leaf.StreamId).Distinct())
        {
            var same = await register.Read(stream: stream);
            Assert.Equal(Kinds, same.Events.Select(known => known.Leaf.Kind));
        }
    }

    [Fact]
    public async Task What_is_public_is_in_it_and_no_personal_value_is()
    {
        var exported = await register.Read();
        var texts = exported.Disclosures.Values.Select(text => Disclosure.Parse(text).ValueJson).ToArray();

        Assert.Contains("\"Lot 17, Bab Ezzouar\"", texts);
        Assert.Contains("\"Le projet respecte les règles.\"", texts);
        Assert.NotEmpty(exported.Sealed);
        var everything = string.Concat(register.Everything.Values.Select(Encoding.UTF8.GetString));
        Assert.DoesNotContain("Benkhedda", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("109870654321098765", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_case_has_nothing_that_is_not_public()
    {
        Assert.DoesNotContain(register.Public.Keys, path => path.EndsWith(".salt", StringComparison.Ordinal));
        Assert.DoesNotContain(register.Public.Keys, path => path.EndsWith(".recorded.json", StringComparison.Ordinal));
        Assert.Contains(register.Everything.Keys, path => path.EndsWith(".recorded.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_was_withdrawn_is_told_to_be_and_the_case_still_verifies()
    {
        foreach (var (commitment, text) in (await register.Read()).Disclosures)
            await IsToldWithout(commitment, text);
    }

    private async Task IsToldWithout(string commitment, string text)
    {
        await using var superuser = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await Execute(
            superuser,
            "delete from vault.public_disclosure where municipality = $1 and commitment = $2",
            commitment
        );
        try
        {
            var files = ACaseOutOfTheRegister.Files(await register.Read());
            var report = register.Verify(files);

            Assert.Null(report.Fault);
            Assert.Equal(1, report.Counts.Withdrawn);
            Assert.Contains(
                "withdrawn",
                JsonElement
                    .Parse(files["case.json"])
                    .GetProperty("values")
                    .EnumerateArray()
                    .Where(value => value.GetProperty("commitment").GetString() == commitment)
                    .Select(value => value.GetProperty("state").GetString())
            );
        }
        finally
        {
            await Execute(
                superuser,
                "insert into vault.public_disclosure (municipality, commitment, disclosure) values ($1, $2, $3)",
                commitment,
                text
            );
        }
    }

    [Fact]
    public async Task A_case_that_no_checkpoint_covers_yet_is_not_exported()
    {
        var since = await Sijil.Api.Tests.Permits.CaseHistories.Submitted(register.Office);

        var refused = await Assert.ThrowsAsync<LogRefusedException>(() => register.Read(stream: since.Id));

        Assert.Equal("No signed checkpoint covers this case yet.", refused.Message);
    }

    [Fact]
    public async Task An_event_that_was_changed_since_is_not_exported()
    {
        await using var superuser = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await Execute(
            superuser,
            "update pg_class set relhastriggers = false where oid = ('events.mt_events_' || $1)::regclass"
        );
        await Change("Bab Ezzouar-2");
        try
        {
            var refused = await Assert.ThrowsAsync<LogRefusedException>(() => register.Read());

            Assert.Contains("is no longer what it was when leaf", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            await Change(null);
            await Execute(
                superuser,
                "update pg_class set relhastriggers = true where oid = ('events.mt_events_' || $1)::regclass"
            );
        }

        Task Change(string? word) =>
            Execute(
                superuser,
                word is null
                    ? $"update events.mt_events set data = data - 'more' where tenant_id = $1 and stream_id = '{register.Application.Id}'"
                    : $"update events.mt_events set data = data || '{{\"more\":\"{word}\"}}' where tenant_id = $1 and stream_id = '{register.Application.Id}'"
            );
    }

    [Fact]
    public async Task It_verifies_at_a_terminal_without_database_and_network_and_a_changed_one_does_not()
    {
        var folder = Directory.CreateTempSubdirectory("sijil-case-");
        try
        {
            var (whole, changed) = (
                Path.Combine(folder.FullName, "case.zip"),
                Path.Combine(folder.FullName, "changed.zip")
            );
            await File.WriteAllBytesAsync(whole, ACaseOutOfTheRegister.Zip(register.Everything), Cancellation);
            await File.WriteAllBytesAsync(
                changed,
                ACaseOutOfTheRegister.Zip(register.Everything.Where(file => file.Key != "readme.fr.md")),
                Cancellation
            );

            var good = await Verify(whole, "--vkey", $"{register.Key}");
            Assert.Equal((0, ""), (good.Code, good.Errors));
            Assert.Contains($"7 events of 3 streams are in {register.Key.Name}", good.Output, StringComparison.Ordinal);

            var alone = await Verify(whole);
            Assert.Equal(0, alone.Code);
            Assert.Contains("only that the file agrees with itself", alone.Errors, StringComparison.Ordinal);

            var bad = await Verify(changed, "--vkey", $"{register.Key}");
            Assert.Equal(1, bad.Code);
            Assert.Contains("first at readme.fr.md: It is missing.", bad.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<CommandResult> Verify(string zip, params IReadOnlyList<string> words) =>
        CommandProcess.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Sijil"] = "Host=127.0.0.1;Port=1;Username=none;Password=none;Database=none",
            },
            ["audit", "verify", zip, .. words]
        );

    private static async Task Execute(NpgsqlConnection superuser, string text, params IReadOnlyList<string> values)
    {
        await using var command = new NpgsqlCommand(text, superuser);
        command.Parameters.AddWithValue(ACaseOutOfTheRegister.Municipality);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
