using Sijil.Domain.Governance.Acts;

namespace Sijil.Architecture.Tests.Stored;

internal static class LawSamples
{
    private const string Act = "dz/law/2015/15-04";

    private static readonly LegalActId Id = LegalActId.Of(Act);

    public static readonly LegalBasis Basis = new(Act, "art_9", new(2026, 9, 21), 4);

    public static readonly IReadOnlyList<object> All =
    [
        new LegalActRegistered(
            Id,
            Act,
            new("قانون التوقيع", "Loi sur la signature", "Act on signatures"),
            new(2015, 2, 10),
            Transition.PendingCasesUnderNewLaw,
            "JO 06/2015",
            Sample.Clerk,
            Sample.At
        ),
        new LegalActAmended(
            Id,
            Act,
            2,
            new(2027, 1, 1),
            Transition.PendingCasesUnderFormerLaw,
            "JO 82/2026",
            Sample.Clerk,
            Sample.At
        ),
        new ClauseEnacted(Id, Act, 1, "art_9", "fr", new(2015, 2, 10), Sample.Digest("text"), 412),
        new ClauseRepealed(Id, Act, 2, "art_9", new(2027, 1, 1)),
        new ClauseCorrected(
            Id,
            Act,
            1,
            "art_9",
            "ar",
            Sample.Digest("corrected"),
            530,
            "JO 07/2015",
            Sample.Clerk,
            Sample.At
        ),
        new LegalActRepealed(
            Id,
            Act,
            new(2030, 1, 1),
            Transition.PendingCasesUnderFormerLaw,
            "JO 1/2030",
            Sample.Clerk,
            Sample.At
        ),
    ];
}
