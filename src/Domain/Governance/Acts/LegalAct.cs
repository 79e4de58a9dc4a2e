using System.Collections.Immutable;

namespace Sijil.Domain.Governance.Acts;

/// <summary>An act of law with everything it has said and says, as the register knows it at one of its versions.</summary>
public sealed record LegalAct
{
    public static readonly LegalAct Initial = new();

    public LegalActId Id { get; init; }

    public string Address { get; init; } = "";

    public LawWording Title { get; init; } = new();

    /// <summary>The number of events this state was rebuilt from: which knowledge of the act a decision rests on.</summary>
    public long StreamVersion { get; init; }

    /// <summary>The days on which it changed, the first of which brought it into force.</summary>
    public ImmutableList<LegalChange> Versions { get; init; } = [];

    public LegalChange? Repeal { get; init; }

    public ImmutableList<ClauseVersion> Clauses { get; init; } = [];

    public bool IsRegistered() => StreamVersion > 0;

    public bool IsInForce(DateOnly on) => Versions.Exists(version => version.From <= on) && !(Repeal?.From <= on);

    /// <summary>What the act says in a clause on a day; null where it says nothing then.</summary>
    public ClauseVersion? ClauseOn(string clause, DateOnly on) =>
        IsInForce(on)
        && Clauses
            .Where(version => version.Clause == clause && version.From <= on)
            .MaxBy(version => (version.From, version.Version))
            is { } latest
        && !latest.IsRepealed()
            ? latest
            : null;

    /// <summary>The whole text on a day, in the order of the clauses.</summary>
    public IReadOnlyList<ClauseVersion> ConsolidatedOn(DateOnly on) =>
        [
            .. Clauses
                .Select(version => version.Clause)
                .Distinct()
                .Order(ClauseOrder.Natural)
                .Select(clause => ClauseOn(clause, on))
                .OfType<ClauseVersion>(),
        ];

    /// <summary>
    /// The day whose law governs a case: that of the decision, unless a change since the case began leaves pending cases under the
    /// law before it.
    /// </summary>
    public DateOnly ApplicableOn(DateOnly begunOn, DateOnly decidedOn)
    {
        var day = decidedOn;
        while (Changes().Where(change => change.From <= day).Max(change => (DateOnly?)change.From) is { } last)
        {
            if (begunOn >= last || !Changes().Any(change => change.From == last && change.SparesPendingCases()))
                break;
            day = last.AddDays(-1);
        }

        return day;
    }

    public static LegalAct Evolve(LegalAct act, LegalActEvent fact) =>
        (act.IsRegistered(), fact) switch
        {
            (false, LegalActRegistered e) => new()
            {
                Id = e.ActId,
                Address = e.Act,
                Title = e.Title,
                StreamVersion = 1,
                Versions = [new(e.InForceFrom, e.Transition)],
            },
            (true, LegalActAmended e) when e.Version == act.Versions.Count + 1 => act.Next() with
            {
                Versions = act.Versions.Add(new(e.InForceFrom, e.Transition)),
            },
            (true, ClauseEnacted e) when e.Version == act.Versions.Count => act.Next() with
            {
                Clauses = act.Saying(e.Clause, e.Version, e.Language, new(e.TextDigest, e.TextLength)),
            },
            (true, ClauseRepealed e) when e.Version == act.Versions.Count => act.Next() with
            {
                Clauses = act.Clauses.Add(new(e.Clause, e.Version, e.RepealedFrom, NoTexts)),
            },
            (true, ClauseCorrected e) when act.Version(e.Clause, e.Version) is not null => act.Next() with
            {
                Clauses = act.Saying(e.Clause, e.Version, e.Language, new(e.TextDigest, e.TextLength)),
            },
            (true, LegalActRepealed e) when act.Repeal is null => act.Next() with
            {
                Repeal = new(e.RepealedFrom, e.Transition),
            },
            _ => throw new InvalidOperationException(
                $"{fact.GetType().Name} cannot follow version {act.StreamVersion}."
            ),
        };

    internal ClauseVersion? Version(string clause, int version) =>
        Clauses.Find(known => (known.Clause, known.Version) == (clause, version));

    private static readonly ImmutableSortedDictionary<string, ClauseText> NoTexts = ImmutableSortedDictionary<
        string,
        ClauseText
    >.Empty;

    private LegalAct Next() => this with { StreamVersion = StreamVersion + 1 };

    private ImmutableList<LegalChange> Changes() => Repeal is { } repeal ? Versions.Add(repeal) : Versions;

    private ImmutableList<ClauseVersion> Saying(string clause, int version, string language, ClauseText text) =>
        Version(clause, version) is { } known
            ? Clauses.Replace(known, known.Saying(language, text))
            : Clauses.Add(
                new ClauseVersion(clause, version, Versions[version - 1].From, NoTexts).Saying(language, text)
            );
}
