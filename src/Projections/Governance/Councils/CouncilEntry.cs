using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Projections.Governance.Councils;

/// <summary>A council for everyone: its seats, its rules, and who holds which seat by what is published of them.</summary>
public sealed record CouncilEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    Wording Name,
    IReadOnlyList<string> Seats,
    CouncilRules Rules,
    IReadOnlyList<CouncilEntry.Term> Terms
)
{
    /// <param name="HolderName">The commitment of the published name; the name itself may have been withdrawn.</param>
    public sealed record Term(string Seat, DateOnly From, DateOnly? Until, PublicDisclosure HolderName)
    {
        public bool RunsOn(DateOnly day) => From <= day && !(Until < day);
    }

    /// <summary>Who held a seat on a day; null where nobody did.</summary>
    public Term? On(string seat, DateOnly day) => Terms.FirstOrDefault(term => term.Seat == seat && term.RunsOn(day));

    public static CouncilEntry? After(CouncilEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (CouncilEstablished e, null) => new(e.CouncilId.Value, 1, e.Code, e.Name, e.Seats, e.Rules, []),
            (CouncilRulesChanged e, { } known) => known.Next() with { Rules = e.Rules },
            (MemberAppointed e, { } known) => known.Next() with
            {
                Terms = [.. known.Terms, new(e.Seat, e.From, e.Until, e.HolderName)],
            },
            (MembershipEnded e, { } known) => known.Next() with
            {
                Terms =
                [
                    .. known.Terms.Select(term =>
                        term.Seat == e.Seat && term.From == e.From ? term with { Until = e.Until } : term
                    ),
                ],
            },
            _ => entry,
        };

    private CouncilEntry Next() => this with { StreamVersion = StreamVersion + 1 };
}
