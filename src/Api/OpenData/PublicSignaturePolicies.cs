using System.ComponentModel;
using Marten;
using Sijil.Domain.Signatures.Levels;
using Sijil.Projections.Signatures;

namespace Sijil.Api.OpenData;

/// <summary>What electronic signatures are worth here, by country.</summary>
public sealed record PublicSignaturePolicies(
    [property: Description("The number of an event; every policy published up to that one is there.")] long AsOf,
    IReadOnlyList<PublicSignaturePolicies.Entry> Items
)
{
    public sealed record Entry(
        string Code,
        [property: Description("ISO 3166-1 in two letters, or `EU`.")] string Country,
        [property: Description("Oldest first; what is drafted now is held to the last one.")]
            IReadOnlyList<PublishedPolicy> Versions
    );

    internal static Entry Of(SignaturePolicyEntry policy) => new(policy.Code, policy.Country, policy.Versions);
}

/// <summary>The policies on signatures in the public register.</summary>
internal sealed class PublicPolicies(PublicRegister register, RegisterPosition position)
{
    /// <summary>All of them, in the order of their codes.</summary>
    public async Task<(IReadOnlyList<SignaturePolicyEntry> Policies, long AsOf)> List(CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        return (
            await session.Query<SignaturePolicyEntry>().OrderBy(policy => policy.Code).ToListAsync(cancellation),
            asOf
        );
    }

    /// <param name="codeOrId">The code of a policy, or the id of its stream.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<SignaturePolicyEntry?> Find(string codeOrId, CancellationToken cancellation)
    {
        await using var session = register.Read();
        var id = Guid.TryParseExact(codeOrId, "D", out var parsed) ? parsed : SignaturePolicyId.Of(codeOrId).Value;
        return await session.LoadAsync<SignaturePolicyEntry>(id, cancellation);
    }
}
