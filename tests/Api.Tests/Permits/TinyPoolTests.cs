using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits;

/// <summary>Who holds a connection asks for no second one, or as many commands as there are connections would wait for each other.</summary>
public sealed class TinyPoolTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "tinypool");
    private WebApplication? small;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality("tinypool");
        small = await RegisterApplication.Build([], DatabaseUse.Command, OneConnection, Environments.Development);
        await Serving.StartMessaging(small, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await small!.DisposeAsync();

    [Fact]
    public async Task An_application_is_submitted_over_one_connection()
    {
        var form = new ApplicationForm(
            "building-permit",
            ApplicantKind.Person,
            "Amina Fictif",
            "109870654321098765",
            Contact: null,
            "12, rue des Jasmins",
            "Terrasse",
            office.Unit,
            CaseHistories.ReceivedOn,
            Channel.Counter
        );

        var outcome = await Handler<SubmitApplicationHandler>()
            .Handle(
                new(NamedIdentifier.Of("tiny-pool.application")),
                form,
                await Clerk(),
                TestContext.Current.CancellationToken
            );

        Assert.IsType<Outcome.Recorded>(outcome);
    }

    [Fact]
    public async Task A_decision_is_notified_over_one_connection()
    {
        var decided = await office.Decided();

        var outcome = await Handler<NotifyDecisionHandler>()
            .Handle(new(decided.Id), Office.Today, Channel.Post, await Clerk(), TestContext.Current.CancellationToken);

        Assert.IsType<Outcome.Recorded>(outcome);
    }

    private T Handler<T>()
        where T : notnull => small!.Services.GetRequiredService<T>();

    private async Task<Instruction> Clerk()
    {
        var person = await Handler<IdentityRoll>()
            .SignedIn(office.Municipality, "tiny-pool", "clerk", null, TestContext.Current.CancellationToken);
        return new(office.Municipality, new Actor(person, Roles.Clerk, office.Unit), Correlation: "tiny-pool");
    }

    private void OneConnection(WebApplicationBuilder builder)
    {
        builder.Configuration["Data:Root"] = host.Application.Configuration["Data:Root"];
        builder.Configuration["ConnectionStrings:Sijil"] = new NpgsqlConnectionStringBuilder(host.Database.Application)
        {
            MaxPoolSize = 1,
            Timeout = 2,
        }.ConnectionString;
    }
}
