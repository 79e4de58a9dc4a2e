using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights;

/// <summary>If it cannot be recorded, it is not returned: for a while the database refuses to take openings of this municipality.</summary>
public sealed class UnrecordedOpeningTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "unrecorded";

    private readonly Office office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>An error, and a connection that is cut while the opening is written.</summary>
    public static TheoryData<string> Obstacles =>
        ["raise exception 'no'", "perform pg_terminate_backend(pg_backend_pid())"];

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task Nothing_is_opened_that_is_not_on_record(string obstacle)
    {
        var applicant = new Applicant();
        var submitted = await office.Submitted(applicant);
        var before = (await office.Opened()).Count;

        Answer during;
        await Obstruct(obstacle);
        try
        {
            during = await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "applicant-name");
        }
        finally
        {
            await Clear();
        }
        var recorded = (await office.Opened()).Count;
        var after = await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "applicant-name");

        Assert.True((int)during.Status >= 500, during.Text);
        Assert.Empty(Leaks.In(during.Text, [applicant.Name]));
        Assert.Equal(before, recorded);
        Assert.Equal([("applicant-name", applicant.Name)], after.Expect(HttpStatusCode.OK).Values());
    }

    private Task Obstruct(string obstacle) =>
        host.ChangeSchema(
            $"""
            create function public.obstruct() returns trigger language plpgsql as $$
            begin
                if new.type like 'data-rights.disclosure-opened%' then
                    {obstacle};
                end if;
                return new;
            end $$;
            create trigger obstruct before insert on events.mt_events_{Municipality} for each row execute function public.obstruct();
            """
        );

    private Task Clear() => host.ChangeSchema("drop function public.obstruct() cascade");
}
