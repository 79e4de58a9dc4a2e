using System.Net;
using Npgsql;
using Sijil.Application;
using Sijil.Reliability.Tests.Crashing;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Restoring;

/// <summary>A host starts over a database into which a backup has brought back a person who was erased.</summary>
public sealed class RestoredPersonTests
{
    private const string Applications = "/api/permits/applications";
    private const string Erasures = "/api/data-rights/erasures";

    private static readonly string[] Tables = ["subject_key", "disclosure", "identity"];
    private static readonly string Today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task When_it_serves_the_person_is_gone_again()
    {
        var folder = await RegisterFolder.Make("restored-person");
        using var host = new HostProcess(folder);
        host.Start();
        await host.Greets();
        await using var database = await folder.Open();
        await using var superuser = new NpgsqlConnection($"{database.Connections.Superuser};Pooling=false");
        await superuser.OpenAsync(TestContext.Current.CancellationToken);

        using var client = new StubbornClient(host.Address, _ => { });
        var (path, subject) = await AFormerApplicant(folder, client);
        await Do(
            superuser,
            table => $"create table public.backup_{table} as select * from vault.{table} where subject = '{subject}'"
        );
        var destruction = await Erased(folder, client, subject);
        Assert.Equal(0, await Rows(superuser, subject));
        await Published(host.Address, destruction);
        host.Kill();

        await Do(superuser, table => $"insert into vault.{table} select * from public.backup_{table}");
        Assert.Equal(7, await Rows(superuser, subject));
        await Forget(superuser, subject);
        using var next = new HostProcess(folder);
        next.Start();
        await next.Greets();

        Assert.Equal(0, await Rows(superuser, subject));
        await next.IsReady();
        using var reader = new StubbornClient(next.Address, _ => { });
        var file = await reader.Read(path, await Tokens.Of(folder, Roles.Clerk, "clerk-1"));
        Assert.Equal([subject], file.GetProperty("erased").EnumerateArray().Select(person => person.GetGuid()));
    }

    private static async Task<(string Path, Guid Subject)> AFormerApplicant(
        RegisterFolder folder,
        StubbornClient client
    )
    {
        var clerk = await Tokens.Of(folder, Roles.Clerk, "clerk-1");
        var submitted = await client.Change(
            Applications,
            clerk,
            new
            {
                permitType = "building-permit",
                applicantKind = "person",
                applicantName = "Somebody Formerly-Here",
                nationalId = "A person of one test only",
                contact = "+213 555 00 00 01",
                siteAddress = "12, Rue des Oliviers",
                description = "A wall of two metres.",
                unit = Tokens.Unit,
                receivedOn = Today,
                channel = "counter",
            },
            null
        );
        var path = $"{Applications}/{submitted.StreamId}";
        await client.Change(
            $"{path}/withdrawal",
            clerk,
            new { receivedOn = Today, channel = "post" },
            submitted.Version
        );
        return (path, (await client.Read(path, clerk)).GetProperty("case").GetProperty("applicant").GetGuid());
    }

    /// <returns>The event of the destruction.</returns>
    private static async Task<Guid> Erased(RegisterFolder folder, StubbornClient client, Guid subject)
    {
        var officer = await Tokens.Of(folder, Roles.DataProtectionOfficer, "officer-1");
        var second = await Tokens.Of(folder, Roles.DataProtectionOfficer, "officer-2");
        var basis = new[] { new { act = "state/act/2018/personal-data", clause = "art_24" } };
        var ground = "no-longer-necessary";
        var asked = await client.Change(
            Erasures,
            officer,
            new
            {
                subject,
                ground,
                basis,
            },
            null
        );
        var done = await client.Change($"{Erasures}/{asked.StreamId}/approval", second, null, asked.Version);
        return done.EventIds[^1];
    }

    private static async Task Published(Uri address, Guid eventId)
    {
        using var anyone = new HttpClient { BaseAddress = address };
        await Eventually.Is(
            "a checkpoint covers the destruction",
            () => anyone.GetAsync(new Uri($"/api/public/events/{eventId}/proof", UriKind.Relative)),
            answer => answer.StatusCode == HttpStatusCode.OK
        );
    }

    /// <summary>What a database from before the erasure does not know.</summary>
    private static async Task Forget(NpgsqlConnection superuser, Guid subject)
    {
        await using var forget = new NpgsqlCommand(
            """
            with mark as (delete from documents.mt_doc_erased_subject where id = $1)
            delete from documents.mt_doc_erasure where subject = $1
            """,
            superuser
        );
        forget.Parameters.AddWithValue(subject);
        await forget.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Do(NpgsqlConnection superuser, Func<string, string> sql)
    {
        foreach (var table in Tables)
        {
            await using var command = new NpgsqlCommand(sql(table), superuser);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<long> Rows(NpgsqlConnection superuser, Guid subject)
    {
        var rows = 0L;
        foreach (var table in Tables)
        {
            await using var query = new NpgsqlCommand(
                $"select count(*) from vault.{table} where subject = '{subject}'",
                superuser
            );
            rows += (long)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }

        return rows;
    }
}
