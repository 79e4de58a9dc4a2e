namespace Sijil.Application.Permits;

/// <summary>What a notification says in one language beside <see cref="DecisionWords"/>. A change shows in later documents only.</summary>
internal sealed record NotificationWords(
    string To,
    string Reasons,
    string Remedies,
    string RemediesExplained,
    string Check,
    string CheckExplained
)
{
    /// <summary>The same in each language.</summary>
    public const string Command =
        "openssl cms -verify -cades -binary -inform DER -in SEAL.p7s -content DOCUMENT.html -CAfile trusted.pem -purpose any -out /dev/null";

    public static NotificationWords In(string language) =>
        language switch
        {
            "ar" => Arabic,
            "fr" => French,
            "en" => English,
            _ => throw new InvalidOperationException($"There are no words in {language}."),
        };

    private static NotificationWords Arabic { get; } =
        new(
            "إلى",
            "الأسباب",
            "الطعن",
            "تبدأ آجال الطعن من يوم التبليغ المبيّن أعلاه. ويحدد القانون الذي يقوم عليه القرار الجهة والأجل.",
            "كيف يُتحقق من هذه الوثيقة",
            "يحمل ملف منفصل ختم البلدية على هذه البايتات بالضبط. والشهادات منشورة مع القرار في السجل العمومي تحت رقم الملف. ويتحقق منها هذا الأمر:"
        );

    private static NotificationWords French { get; } =
        new(
            "À",
            "Motifs",
            "Recours",
            "Les délais de recours courent du jour de la notification indiqué ci-dessus. La loi sur laquelle repose la décision dit devant qui et dans quel délai.",
            "Comment vérifier ce document",
            "Un fichier à part porte le cachet de la commune sur ces octets exacts. Les certificats sont publiés avec la décision au registre public, sous le numéro du dossier. Cette commande vérifie le tout :"
        );

    private static NotificationWords English { get; } =
        new(
            "To",
            "Reasons",
            "Remedies",
            "Terms for remedies run from the day of notification above. The law on which the decision rests says before whom, and within which term.",
            "How to check this document",
            "A file of its own carries the municipality’s seal over these exact bytes. The certificates are published with the decision in the public register, under the file number. This command checks it:"
        );
}
