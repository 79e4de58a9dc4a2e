using Marten;
using Sijil.Application.Governance;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;

namespace Sijil.Application.DataRights.Grants;

/// <summary>What somebody asks about access, as it was asked.</summary>
/// <param name="Body">The body it is about; null for the one that the client stands for.</param>
/// <param name="Fields">Null for all fields of the dataset.</param>
/// <param name="Grant">The grant that is meant; null for any.</param>
/// <param name="Row">The row that is meant; null where only rows that the grant covers will be read.</param>
public sealed record AccessInquiry(
    string? Client,
    BodyId? Body,
    string Dataset,
    IReadOnlyList<string>? Fields,
    Row? Row,
    GrantId? Grant = null
);

/// <summary>Answers whether a body has access, now. It opens nothing and records nothing.</summary>
public sealed class GrantEvaluation(AccessFacts access, IDocumentStore store, KnownFacts facts, TimeProvider clock)
{
    public async Task<GrantDecision> Decide(string municipality, AccessInquiry inquiry, CancellationToken cancellation)
    {
        var (question, standing, today) = await Ask(municipality, inquiry, cancellation);
        return GrantDecision.Decide(question, standing.Caller, standing.Grants, today);
    }

    /// <summary>The same decision for somebody who reads: it gives the key to the vault, or says what to record instead.</summary>
    public async Task<AccessDecision> Decide(
        string municipality,
        AccessInquiry inquiry,
        AccessRequest request,
        CancellationToken cancellation
    )
    {
        var (question, standing, today) = await Ask(municipality, inquiry, cancellation);
        return AccessDecision.Decide(request, question, standing.Caller, standing.Grants, today);
    }

    private async Task<(GrantQuestion Question, AccessStanding Standing, DateOnly Today)> Ask(
        string municipality,
        AccessInquiry inquiry,
        CancellationToken cancellation
    )
    {
        var dataset = DatasetId.Of(inquiry.Dataset);
        var standing = await access.Read(municipality, inquiry.Client, inquiry.Body, dataset, cancellation);
        var body = inquiry.Body ?? (standing.Caller.Binding as ClientBinding.OfBody)?.Body ?? default;
        if (inquiry.Grant is { } meant)
            standing = standing with { Grants = [.. standing.Grants.Where(known => known.Grant.Id == meant)] };
        return (
            new(body, dataset, inquiry.Fields ?? standing.Dataset.Fields, inquiry.Row),
            standing,
            await Today(municipality, cancellation)
        );
    }

    private async ValueTask<DateOnly> Today(string code, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(code);
        var municipality = (Municipality)
            (
                await facts.Load(session, GovernanceStreams.Municipality, Municipality.StreamId(code), cancellation)
            ).State;
        return Moment.In(TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone), clock.GetMicroseconds()).Today;
    }
}
