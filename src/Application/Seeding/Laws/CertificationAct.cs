using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What Algeria says that electronic signatures are worth, in short.</summary>
internal static class CertificationAct
{
    public const string Address = "dz/law/2015/15-04";

    public static readonly LegalActForm Form = new(
        Address,
        new(
            "القانون رقم 15-04 المتعلق بالتوقيع والتصديق الإلكترونيين (ملخص)",
            "Loi n° 15-04 relative à la signature et à la certification électroniques (résumé)",
            "Law No. 15-04 on electronic signature and certification (summary)"
        ),
        [
            ExampleLaws.Clause(
                "art_7",
                "التوقيع الموصوف ينشأ على أساس شهادة موصوفة بآلية مؤمنة، ويرتبط بالموقّع وحده ويعرّف به، ويُنشأ بوسائل تحت تحكمه الحصري.",
                "La signature qualifiée repose sur un certificat qualifié et un dispositif sécurisé, est liée au seul signataire et l’identifie, et est créée par des moyens sous son contrôle exclusif.",
                "A qualified signature rests on a qualified certificate and a secure device, is linked to the signatory alone and identifies them, and is made by means under their sole control."
            ),
            ExampleLaws.Clause(
                "art_8",
                "التوقيع الإلكتروني الموصوف وحده مماثل للتوقيع المكتوب.",
                "Seule la signature électronique qualifiée est assimilée à une signature manuscrite.",
                "Only a qualified electronic signature is equal to a handwritten one."
            ),
            ExampleLaws.Clause(
                "art_9",
                "لا يجرد توقيع إلكتروني من أثره لمجرد شكله الإلكتروني أو لأنه غير موصوف.",
                "Aucune signature électronique n’est privée d’effet du seul fait de sa forme électronique ou de ce qu’elle n’est pas qualifiée.",
                "No electronic signature is deprived of effect solely for being electronic or for not being qualified."
            ),
        ],
        new DateOnly(2015, 2, 10),
        Transition.PendingCasesUnderNewLaw,
        "Summary by Sijil after JO n° 06, 10.2.2015"
    );
}
