using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Governance;

/// <summary>The histories an act of law can have.</summary>
internal static class ALaw
{
    public const string Address = "dz/law/2015/15-04";
    public const string Source = "JO 06/2015";

    public static readonly LegalActId Id = LegalActId.Of(Address);
    public static readonly SubjectId Clerk = ACalendar.Clerk;
    public static readonly LawWording Title = new(French: "Loi relative à la signature électronique");
    public static readonly DateOnly Beginning = new(2015, 2, 10);

    public static readonly Moment Now = ACalendar.Monday;

    public static History<LegalAct, LegalActEvent> ThatNobodyEntered =>
        Spec.For<LegalAct, LegalActEvent>(LegalAct.Initial, LegalAct.Evolve);

    public static History<LegalAct, LegalActEvent> Entered =>
        ThatNobodyEntered.And(
            Registered(),
            Enacted(1, "art_9", Beginning, "nine"),
            Enacted(1, "art_10", Beginning, "ten")
        );

    public static readonly LegalAct InForce = Entered.State;

    public static readonly IReadOnlyCollection<CitedClause> Cited = [new(InForce, "art_9")];

    public static readonly IReadOnlyList<LegalBasis> Basis = [new(Address, "art_9", new(2026, 3, 27), 3)];

    public static LegalActRegistered Registered(Transition transition = Transition.PendingCasesUnderNewLaw) =>
        new(Id, Address, Title, Beginning, transition, Source, Clerk, Now.At);

    public static LegalActAmended Amended(
        int version,
        DateOnly from,
        Transition transition = Transition.PendingCasesUnderNewLaw
    ) => new(Id, Address, version, from, transition, Source, Clerk, Now.At);

    public static ClauseEnacted Enacted(int version, string clause, DateOnly from, string text) =>
        new(Id, Address, version, clause, "fr", from, Text(text).Digest, Text(text).Length);

    public static ClauseRepealed ClauseRepealed(int version, string clause, DateOnly from) =>
        new(Id, Address, version, clause, from);

    public static LegalActRepealed Repealed(
        DateOnly from,
        Transition transition = Transition.PendingCasesUnderNewLaw
    ) => new(Id, Address, from, transition, Source, Clerk, Now.At);

    public static ClauseText Text(string words) =>
        new(Digest.Of(System.Text.Encoding.UTF8.GetBytes(words)), words.Length);

    public static ClauseWording Wording(string clause, string words) =>
        new(clause, ImmutableSortedDictionary<string, ClauseText>.Empty.Add("fr", Text(words)));
}
