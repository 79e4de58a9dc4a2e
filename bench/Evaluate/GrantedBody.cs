using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Permits;
using Sijil.Bench.Servers;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Bench.Evaluate;

/// <summary>A body that may read applicants of permits, made the whole way with the commands that everyone uses.</summary>
internal sealed class GrantedBody(Register register, string body)
{
    private const string Law = "Loi n° 18-07, art. 7";

    private static readonly Wording Wording = new("غرض", "Finalité", "Purpose");

    public async Task Make(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var terms = new GrantTerms(["applicant-name", "contact"], RowScope.All, today.AddYears(1));
        var request = new GrantRequestId(RandomIdentifier.New());
        var administrator = await register.By(Roles.Administrator, "bench-administrator", cancellation);
        var person = await register.By(Roles.DataConsumer, "bench-consumer", cancellation);
        var officer = await register.By(Roles.DataProtectionOfficer, "bench-officer", cancellation);
        var owner = await register.By(Roles.DataOwner, "bench-owner", cancellation);
        var consumer = person with { Actor = person.Actor with { Client = $"{body}-backend" } };

        Expect(
            await register
                .Service<RegisterBodyHandler>()
                .Handle(new(body, Wording, BodyKind.Public, [LawfulBasis.PublicTask]), administrator, cancellation)
        );
        Expect(
            await register.Service<BindClientHandler>().Handle($"{body}-backend", body, administrator, cancellation)
        );
        Expect(
            await register
                .Service<RequestAccessHandler>()
                .Handle(
                    request,
                    new(PermitDatasets.Applicants, terms, Wording, LawfulBasis.PublicTask, Law),
                    consumer,
                    cancellation
                )
        );
        Expect(
            await register
                .Service<ReviewAccessRequestHandler>()
                .Handle(request, ReviewOpinion.Favourable, officer, cancellation)
        );
        Expect(
            await register
                .Service<ApproveAccessRequestHandler>()
                .Handle(request, terms, [new("state/act/2018/personal-data", "art_14")], owner, cancellation)
        );
    }

    private static void Expect(Outcome outcome)
    {
        if (outcome is not Outcome.Recorded)
            throw new InvalidOperationException($"A grant could not be prepared: {outcome}.");
    }
}
