using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Governance;

namespace Sijil.Api.OpenData;

/// <summary>An act as it reads on a day.</summary>
/// <param name="Today">The day it is in the municipality.</param>
/// <param name="On">The day on which it is read.</param>
/// <param name="Known">The act as the register knew it at the version asked for.</param>
/// <param name="Newest">The version of the act's stream today.</param>
/// <param name="Clauses">What it says on that day, in order.</param>
/// <param name="Texts">The exact texts by digest.</param>
internal sealed record ActDetails(
    long AsOf,
    DateOnly Today,
    DateOnly On,
    KnownAct Known,
    long Newest,
    IReadOnlyList<ClauseVersion> Clauses,
    IReadOnlyDictionary<string, string> Texts
);

/// <summary>The law in the public register.</summary>
internal sealed class PublicLaw(PublicRegister register, RegisterPosition position, PublishedRules rules)
{
    public async Task<(IReadOnlyList<LegalActEntry> Acts, long AsOf)> List(CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        return (await new LegalActs(session).List(cancellation), asOf);
    }

    /// <param name="on">The day whose law is asked for; null for today.</param>
    /// <param name="version">A version of the act's stream, to read it as it was known then; zero for the newest.</param>
    /// <returns>Null where there is no such act, or no such version of it.</returns>
    public async Task<ActDetails?> Find(string act, DateOnly? on, long version, CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        var today = await rules.Today(cancellation);
        await using var session = register.Read();
        var law = new LegalActs(session);
        if (await law.Find(act, version, cancellation) is not { } known)
            return null;

        var newest = version == 0 ? known : (await law.Find(act, version: 0, cancellation))!;
        var clauses = known.Act.ConsolidatedOn(on ?? today);
        var texts = await law.Texts(clauses, cancellation);
        return new(asOf, today, on ?? today, known, newest.Act.StreamVersion, clauses, texts);
    }
}
