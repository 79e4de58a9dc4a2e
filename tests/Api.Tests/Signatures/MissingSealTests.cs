using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A decision does not wait for its seal; the seal waits until it can be made.</summary>
public sealed class MissingSealTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "unsealed";

    private readonly Office office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Without_a_key_the_decision_stands_unsealed_and_is_sealed_later()
    {
        var seals = host.Service<DevelopmentSeals>();
        Directory.Delete(Path.GetDirectoryName(seals.Find(Town)!.File)!, recursive: true);
        var decided = await office.Decided();
        var notified = await decided.After(office.Clerk, "notification", CaseHistories.Notification());

        var waiting = await Handle(notified.Id);

        Assert.Equal(new DecisionAwaitsSeal(notified.Id), waiting!.Message);
        Assert.Null(await Seal(notified.Id));

        await seals.MakeFor(Town, TestContext.Current.CancellationToken);

        Assert.Null(await Handle(notified.Id));
        Assert.NotNull(await Seal(notified.Id));
        Assert.Null(await Handle(notified.Id));
    }

    private Task<DeliveryMessage<DecisionAwaitsSeal>?> Handle(Guid application) =>
        new SealNotifiedDecision(
            new PatientSealing(host.Service<ActSealing>(), NullLogger<PatientSealing>.Instance),
            host.Service<PublishedDecisions>()
        ).Handle(
            new(application),
            new Envelope { TenantId = Town, CorrelationId = "test" },
            TestContext.Current.CancellationToken
        );

    private Task<StreamAsOf?> Seal(Guid application) =>
        host.Service<StreamHistory>()
            .Read(
                Town,
                SealId.Of(new(SealNotifiedDecision.Act, application, "")).Value,
                null,
                TestContext.Current.CancellationToken
            );
}
