using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What the classification of data, and every access to it, rests on.</summary>
internal static class PersonalDataAct
{
    public const string Address = "state/act/2018/personal-data";
    public const string Classification = "art_7";

    public static readonly LegalActForm Form = new(
        Address,
        new(
            "قانون المعطيات الشخصية (مثال)",
            "Loi sur les données personnelles (exemple)",
            "Personal data act (example)"
        ),
        [
            ExampleLaws.Clause(
                "art_5",
                "لا تعالج المعطيات الشخصية إلا لغرض محدد وعلى أساس قانوني.",
                "Les données personnelles ne sont traitées que pour une finalité déterminée et sur une base légale.",
                "Personal data are processed for a stated purpose and on a legal basis only."
            ),
            ExampleLaws.Clause(
                Classification,
                "تصنف كل مجموعة معطيات، ويحدد التصنيف بأجل ويراجع.",
                "Chaque jeu de données est classifié ; la classification a un terme et est révisée.",
                "Every dataset is classified; a classification has an end and is reviewed."
            ),
            ExampleLaws.Clause(
                "art_14",
                "يمنح الاطلاع على المعطيات لهيئة بطلب منها، في حدود ما يلزم لغرضها، ويمكن سحبه.",
                "L’accès est accordé à un organisme sur sa demande, dans la mesure nécessaire à sa finalité, et peut être retiré.",
                "A body is granted access at its request, as far as its purpose needs it; access can be revoked."
            ),
            ExampleLaws.Clause(
                "art_15",
                "يرفض الطلب الذي لا أساس له، ويكون الرفض معللا.",
                "Une demande sans base est refusée ; le refus est motivé.",
                "A request without a basis is refused; the refusal gives its reasons."
            ),
            ExampleLaws.Clause(
                "art_21",
                "لكل شخص أن يعرف من اطلع على معطياته ولماذا.",
                "Toute personne peut savoir qui a consulté ses données, et pourquoi.",
                "Everyone can know who has seen their data, and why."
            ),
            ExampleLaws.Clause(
                "art_24",
                "لكل شخص طلب محو معطياته، وتبقى الوقائع العمومية دونها.",
                "Toute personne peut demander l’effacement de ses données ; les faits publics demeurent sans elles.",
                "Everyone can ask for their data to be erased; the public facts remain without them."
            ),
        ],
        new DateOnly(2018, 9, 1),
        Transition.PendingCasesUnderNewLaw,
        ExampleLaws.Gazette
    );
}
