using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What seals and electronic signatures rest on.</summary>
internal static class SignaturesAct
{
    public const string Address = "state/act/2020/electronic-signatures";

    public static readonly LegalActForm Form = new(
        Address,
        new(
            "قانون التوقيع الإلكتروني (مثال)",
            "Loi sur la signature électronique (exemple)",
            "Electronic signatures act (example)"
        ),
        [
            ExampleLaws.Clause(
                "art_3",
                "لا يرفض توقيع إلكتروني كدليل لمجرد أنه إلكتروني.",
                "Une signature électronique n’est pas écartée comme preuve au seul motif qu’elle est électronique.",
                "An electronic signature is not denied effect as evidence solely because it is electronic."
            ),
            ExampleLaws.Clause(
                "art_6",
                "تختم القرارات العمومية للبلدية بختمها الإلكتروني.",
                "Les décisions publiques de la commune portent son cachet électronique.",
                "The public decisions of the municipality carry its electronic seal."
            ),
        ],
        new DateOnly(2020, 1, 1),
        Transition.PendingCasesUnderNewLaw,
        ExampleLaws.Gazette
    );
}
