using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Projections.Governance;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>An entry of the register with everything that explains it, for its page and for programs.</summary>
/// <param name="Today">The day it is in the municipality.</param>
/// <param name="Rules">The version of the rules that the application is pinned to; null where they were not published here.</param>
/// <param name="Basis">The law the decision rests on, and what has become of it.</param>
/// <param name="Count">The count of the last day, done again; null without a term, or where its calendar was not published here.</param>
internal sealed record PermitDetails(
    long AsOf,
    DateOnly Today,
    PublicPermit Entry,
    PermitTypePublished? Rules,
    TermCalculation? Count,
    IReadOnlyDictionary<string, string> Disclosures,
    IReadOnlyList<CitedBasis> Basis
)
{
    public PublicStanding? Standing => PublicStanding.Of(Entry, Today);
}

/// <summary>Brings together what explains an entry.</summary>
internal sealed class PermitDetailsReader(PublicRegister register, PublishedRules rules, PublishedTexts texts)
{
    /// <returns>Null where the register has no such entry.</returns>
    public async Task<PermitDetails?> Find(string number, CancellationToken cancellation)
    {
        var (entry, asOf) = await register.Find(number, cancellation);
        if (entry is null)
            return null;

        return new(
            asOf,
            await rules.Today(cancellation),
            entry,
            await rules.TypeOf(entry, cancellation),
            await Count(entry.Term, cancellation),
            await texts.Of(entry, cancellation),
            await Basis(entry.Basis, cancellation)
        );
    }

    private async ValueTask<IReadOnlyList<CitedBasis>> Basis(
        IReadOnlyList<LegalBasis>? basis,
        CancellationToken cancellation
    )
    {
        await using var session = register.Read();
        return await CitedBasis.Of(basis, new LegalActs(session), cancellation);
    }

    private async ValueTask<TermCalculation?> Count(Term? term, CancellationToken cancellation) =>
        term is not null && await rules.Calendar(term.CalendarId, term.CalendarVersion, cancellation) is { } calendar
            ? TermCalculation.Of(term, calendar)
            : null;
}
