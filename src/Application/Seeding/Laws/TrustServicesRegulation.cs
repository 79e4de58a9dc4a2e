using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What the European Union says that electronic signatures are worth, in short.</summary>
internal static class TrustServicesRegulation
{
    public const string Address = "eu/reg/2014/910";

    public static readonly LegalActForm Form = new(
        Address,
        new(
            "لائحة الاتحاد الأوروبي رقم 910/2014 (eIDAS، ملخص)",
            "Règlement (UE) n° 910/2014 (eIDAS, résumé)",
            "Regulation (EU) No 910/2014 (eIDAS, summary)"
        ),
        [
            ExampleLaws.Clause(
                "art_25",
                "لا يُرفض أثر توقيع إلكتروني لمجرد شكله أو لأنه غير مؤهل؛ وللتوقيع المؤهل أثر التوقيع بخط اليد، ويُعترف به في كل الدول الأعضاء.",
                "L’effet d’une signature électronique n’est pas refusé au seul motif de sa forme ou de ce qu’elle n’est pas qualifiée ; une signature qualifiée a l’effet d’une signature manuscrite et est reconnue dans tous les États membres.",
                "No electronic signature is denied effect solely for its form or for not being qualified; a qualified one has the effect of a handwritten one, and is recognised in all Member States."
            ),
            ExampleLaws.Clause(
                "art_26",
                "التوقيع المتقدم مرتبط بالموقّع وحده ويعرّف به، وينشأ ببيانات تحت سيطرته وحده، ويُظهر كل تغيير لاحق لما وُقع.",
                "Une signature avancée est liée au seul signataire et l’identifie, est créée avec des données sous son seul contrôle, et révèle toute modification ultérieure de ce qui est signé.",
                "An advanced signature is linked to the signatory alone and identifies them, is made with data under their sole control, and shows any later change of what is signed."
            ),
        ],
        new DateOnly(2016, 7, 1),
        Transition.PendingCasesUnderNewLaw,
        "Summary by Sijil of OJ L 257, 28.8.2014, p. 73"
    );
}
