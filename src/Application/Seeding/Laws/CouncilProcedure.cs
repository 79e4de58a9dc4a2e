using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>What proposals and votes of the council rest on; an act of the municipality itself.</summary>
internal static class CouncilProcedure
{
    public static string AddressOf(string municipality) => $"{municipality}/rules/2021/council-procedure";

    public static LegalActForm Of(string municipality) =>
        new(
            AddressOf(municipality),
            new(
                "النظام الداخلي للمجلس (مثال)",
                "Règlement intérieur du conseil (exemple)",
                "Rules of procedure of the council (example)"
            ),
            [
                ExampleLaws.Clause(
                    "art_2",
                    "لا يصح التصويت إلا بحضور أغلبية الأعضاء المعنيين.",
                    "Le conseil ne vote valablement que si la majorité de ses membres concernés est présente.",
                    "The council votes validly only where a majority of the members concerned is present."
                ),
                ExampleLaws.Clause(
                    "art_5",
                    "يعرض على المجلس كل مقترح بلغ عدد مؤيديه النصاب.",
                    "Toute proposition qui atteint le seuil de soutiens est portée devant le conseil.",
                    "A proposal that reaches the threshold of supports comes before the council."
                ),
                ExampleLaws.Clause(
                    "art_8",
                    "يمتنع العضو الذي له مصلحة عن التداول والتصويت.",
                    "Le membre qui a un intérêt ne délibère ni ne vote.",
                    "A member with an interest neither deliberates nor votes."
                ),
                ExampleLaws.Clause(
                    "art_10",
                    "تتخذ القرارات بأغلبية الأصوات المعبر عنها.",
                    "Les décisions sont prises à la majorité des suffrages exprimés.",
                    "Decisions are taken by a majority of the votes cast."
                ),
            ],
            new DateOnly(2021, 1, 1),
            Transition.PendingCasesUnderFormerLaw,
            ExampleLaws.Gazette
        );
}
