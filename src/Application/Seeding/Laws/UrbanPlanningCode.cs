using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What building permits rest on.</summary>
internal static class UrbanPlanningCode
{
    public const string Address = "state/code/2019/urban-planning";
    public const string Grant = "art_12";
    public const string Refusal = "art_13";

    public static readonly LegalActForm Form = new(
        Address,
        new("قانون التعمير (مثال)", "Code de l’urbanisme (exemple)", "Urban planning code (example)"),
        [
            ExampleLaws.Clause(
                "art_4",
                "لا يشرع في أي بناء دون رخصة تسلمها البلدية.",
                "Nul ne construit sans un permis délivré par la commune.",
                "Nobody builds without a permit of the municipality."
            ),
            ExampleLaws.Clause(
                "art_9",
                "تبت البلدية في الطلب في أجل شهرين من تاريخ استلام الملف كاملا.",
                "La commune décide dans les deux mois de la réception du dossier complet.",
                "The municipality decides within two months of receiving a complete application."
            ),
            ExampleLaws.Clause(
                Grant,
                "تمنح الرخصة إذا كان المشروع مطابقا لقواعد التعمير.",
                "Le permis est accordé si le projet respecte les règles d’urbanisme.",
                "A permit is granted where the project complies with the planning rules."
            ),
            ExampleLaws.Clause(
                Refusal,
                "ترفض الرخصة إذا كان المشروع مخالفا لقواعد التعمير، ويكون الرفض معللا.",
                "Le permis est refusé si le projet méconnaît les règles d’urbanisme ; le refus est motivé.",
                "A permit is refused where the project breaks the planning rules; the refusal gives its reasons."
            ),
            ExampleLaws.Clause(
                "art_15",
                "يبلغ القرار إلى صاحب الطلب ويوضع في متناول الجمهور.",
                "La décision est notifiée au demandeur et mise à la disposition du public.",
                "The decision is notified to the applicant and made available to the public."
            ),
        ],
        new DateOnly(2019, 7, 1),
        Transition.PendingCasesUnderFormerLaw,
        ExampleLaws.Gazette
    );
}
