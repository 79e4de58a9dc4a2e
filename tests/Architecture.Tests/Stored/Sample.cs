using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests.Stored;

/// <summary>One event of each kind, as the files beside this one have it. Nothing optional is left out.</summary>
internal static class Sample
{
    public static IReadOnlyList<object> All =>
        [
            .. GovernanceSamples.All,
            .. LawSamples.All,
            .. ResidentsSamples.All,
            .. ProposalSamples.All,
            .. CouncilSamples.All,
            .. PermitTypeSamples.All,
            .. ApplicationSamples.All,
            .. ImportSamples.All,
            .. DataRightsSamples.All,
            .. SignatureSamples.All,
            .. VerdictSamples.All,
            .. EnvelopeSamples.All,
            .. DocumentSamples.All,
        ];

    public static readonly DateTimeOffset At = new(2026, 9, 7, 9, 30, 0, 123, 456, TimeSpan.Zero);
    public static readonly Wording Wording = new("رخصة بناء", "Permis de construire", "Building permit");
    public static readonly CalendarId Calendar = new(Guid.Parse("00000000-0000-8000-8000-0000000000ca"));
    public static readonly PermitTypeId Type = new(Guid.Parse("00000000-0000-8000-8000-000000000071"));
    public static readonly PermitApplicationId Application = new(Guid.Parse("00000000-0000-4000-8000-0000000000a1"));
    public static readonly SubjectId Applicant = Person(1);
    public static readonly SubjectId Clerk = Person(2);
    public static readonly SubjectId Decider = Person(3);
    public static readonly SubjectId Agent = Person(4);

    public static readonly TermRule EightWeeks = new(8, TermUnit.Weeks, CountsFrom.EventDay, Roll.Next);

    public static readonly Term Term = new(
        EightWeeks,
        new(2026, 9, 7),
        [new(new(2026, 9, 14), new(2026, 9, 20), StopEffect.Continue)],
        Calendar,
        12
    );

    public static SealedValue Sealed(string name) => new(Digest($"cm-{name}"), Digest($"ct-{name}"));

    public static PublicDisclosure Published(string name) => new(Digest($"cm-{name}"));

    /// <summary>Reads well and has the form of a SHA-256 in base64url.</summary>
    public static string Digest(string name) => name.PadRight(43, 'A');

    private static SubjectId Person(int number) => new(Guid.Parse($"00000000-0000-4000-8000-0000000000e{number}"));
}
