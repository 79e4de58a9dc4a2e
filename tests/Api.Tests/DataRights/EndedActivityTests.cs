using System.Net;
using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;
using Wolverine.Runtime;

namespace Sijil.Api.Tests.DataRights;

/// <summary>An ending that was acknowledged is never overtaken by an opening that was allowed before.</summary>
public sealed class EndedActivityTests(RegisterHost host) : IAsyncLifetime
{
    private const string Activities = "/api/data-rights/processing-activities";

    private static readonly string[] Fields = ["contact"];
    private static readonly string[] Readers = ["clerk"];

    private static int activities;

    private readonly Office office = new(host, "ended");

    /// <summary>One for each test, since an activity that has ended stays so.</summary>
    private readonly string activity = $"permits.activity-{Interlocked.Increment(ref activities)}";

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality("ended");
        var wording = new
        {
            ar = "نشاط",
            fr = "Activité",
            en = "Activity",
        };
        var form = new
        {
            code = activity,
            name = wording,
            purpose = wording,
            legalBasis = "Loi 1",
            fields = Fields,
            roles = Readers,
        };
        (await office.Administrator.Create(Activities, form)).Expect(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_permission_given_before_opens_nothing_after()
    {
        var submitted = await office.Submitted(new Applicant(NationalId: null));
        var subject = await office.ApplicantOf(submitted);
        var file = await office.Clerk.Read(submitted.Path);
        var commitment = file["case", "sealed"]
            .EnumerateArray()
            .Single(value => value.GetProperty("name").GetString() == "contact")
            .GetProperty("commitment")
            .GetString()!;
        var reader = new Actor(new SubjectId(Guid.NewGuid()), Roles.Clerk, office.Unit);
        var instruction = new Instruction(office.Municipality, reader, "test");
        var request = new AccessRequest(reader.Person, reader.Roles, [subject], Fields);

        var (permission, _) = await host.Service<Gate>()
            .Ask(activity, request, instruction, TestContext.Current.CancellationToken);
        await End();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            host.Service<Vault>().Open([commitment], permission!, instruction, TestContext.Current.CancellationToken)
        );
        Assert.Empty(await office.Opened(submitted));
    }

    /// <remarks>This host remembers the activity as it stood; it finds out when it records, and decides anew.</remarks>
    [Fact]
    public async Task A_reader_who_could_a_moment_ago_is_told_that_it_was_ended_through_another_host()
    {
        var submitted = await office.Submitted(new Applicant(NationalId: null));
        (await office.Clerk.Open(submitted, activity, "contact")).Expect(HttpStatusCode.OK);

        await EndElsewhere();
        var answer = await office.Clerk.Open(submitted, activity, "contact");

        answer.Expect(HttpStatusCode.Conflict, "data-rights.processing-activity-ended");
        Assert.Single(await office.Opened(submitted));
        Assert.Equal("data-rights.processing-activity-ended", Assert.Single(await office.Denied(submitted)).Reason);
    }

    [Fact]
    public async Task Of_readers_who_ask_while_it_ends_none_is_on_record_after_the_ending()
    {
        var submitted = await office.Submitted(new Applicant(NationalId: null));
        var readers = Enumerable
            .Range(0, 10)
            .Select(number => office.Person($"reader-{number}", Roles.Clerk))
            .ToArray();

        var openings = Enumerable
            .Range(0, 100)
            .Select(number => readers[number % 10].Open(submitted, activity, "contact"))
            .ToArray();
        await End();
        var after = await office.Clerk.Open(submitted, activity, "contact");
        var answers = await Task.WhenAll(openings);

        after.Expect(HttpStatusCode.Conflict, "data-rights.processing-activity-ended");
        var shown = answers.Count(answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(shown, (await office.Opened(submitted)).Count);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.OK),
            answer => answer.Expect(HttpStatusCode.Conflict, "data-rights.processing-activity-ended")
        );
        Assert.True(await NoneOpenedAfterTheEnding());
    }

    private async Task End()
    {
        var entry = (await office.Administrator.Read($"{Activities}/{activity}")).Expect(HttpStatusCode.OK);
        (await office.Administrator.Change($"{Activities}/{activity}/end", null, entry.Version)).Expect(
            HttpStatusCode.OK
        );
    }

    /// <summary>With a memory of its own, as another host has it.</summary>
    private async Task EndElsewhere()
    {
        var recorder = new Recorder(
            host.Service<IDocumentStore>(),
            new KnownFacts(),
            host.Service<IWolverineRuntime>(),
            host.Service<Commits>(),
            TimeProvider.System
        );
        var outcome = await new EndProcessingActivityHandler(recorder).Handle(
            ProcessingActivityId.Of(activity),
            SystemActor.Instruct(office.Municipality, "test"),
            TestContext.Current.CancellationToken
        );
        Assert.IsType<Outcome.Recorded>(outcome);
    }

    /// <summary>In the order of the register, which is the order of commits here: the ending excludes openings and they it.</summary>
    private async Task<bool> NoneOpenedAfterTheEnding()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = connection.CreateCommand();
        query.CommandText = """
            select not exists (
                select from events.mt_events opening join events.mt_events ending using (tenant_id)
                where tenant_id = $1 and opening.seq_id > ending.seq_id
                    and opening.data ->> 'activityCode' = $2 and ending.data ->> 'code' = $2
                    and opening.type like 'data-rights.disclosure-opened@%' and ending.type like 'data-rights.processing-activity-ended@%')
            """;
        query.Parameters.AddWithValue(office.Municipality);
        query.Parameters.AddWithValue(activity);
        return (bool)(await query.ExecuteScalarAsync())!;
    }
}
