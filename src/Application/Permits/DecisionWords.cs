using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>What the document of a decision says in one language. A change shows in later documents only.</summary>
internal sealed record DecisionWords(string Language, string Direction)
{
    public required string Title { get; init; }

    public required string Granted { get; init; }

    public required string Refused { get; init; }

    public required string Type { get; init; }

    public required string Number { get; init; }

    public required string Received { get; init; }

    public required string Valid { get; init; }

    public required string Decided { get; init; }

    public required string Notified { get; init; }

    public required string Permit { get; init; }

    public required string Issued { get; init; }

    public required string ValidUntil { get; init; }

    public required string Basis { get; init; }

    public required string InForceOn { get; init; }

    public required string ActVersion { get; init; }

    public required string Texts { get; init; }

    public required string TextsExplained { get; init; }

    public required string Site { get; init; }

    public required string Description { get; init; }

    public required string Reasons { get; init; }

    public static IReadOnlyList<DecisionWords> All { get; } = [Arabic, French, English];

    public string Outcome(PermitOutcome outcome) =>
        outcome switch
        {
            PermitOutcome.Grant => Granted,
            PermitOutcome.Refuse => Refused,
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };

    public string Of(Wording wording) =>
        Language switch
        {
            "ar" => wording.Arabic,
            "fr" => wording.French,
            _ => wording.English,
        };

    private static DecisionWords Arabic =>
        new("ar", "rtl")
        {
            Title = "قرار بشأن طلب رخصة",
            Granted = "مُنحت الرخصة المطلوبة.",
            Refused = "رُفضت الرخصة المطلوبة.",
            Type = "نوع الرخصة",
            Number = "رقم الملف",
            Received = "استُلم في",
            Valid = "صالح ابتداء من",
            Decided = "اتُّخذ القرار في",
            Notified = "بُلّغ في",
            Permit = "رقم الرخصة",
            Issued = "أُصدرت في",
            ValidUntil = "آخر يوم من الصلاحية",
            Basis = "الأساس القانوني",
            InForceOn = "كما كان نافذا في",
            ActVersion = "نسخة النص في السجل:",
            Texts = "النصوص المنشورة مع القرار",
            TextsExplained =
                "تُنشر هذه النصوص بجانب هذه الوثيقة وقد تُسحب يوما ما. أما بصمتها (SHA-256) فتبقى، ويمكن بها التحقق من كل نص.",
            Site = "بصمة موقع المشروع",
            Description = "بصمة وصف المشروع",
            Reasons = "بصمة الأسباب",
        };

    private static DecisionWords French =>
        new("fr", "ltr")
        {
            Title = "Décision sur une demande de permis",
            Granted = "Le permis demandé est accordé.",
            Refused = "Le permis demandé est refusé.",
            Type = "Type de permis",
            Number = "Numéro du dossier",
            Received = "Reçue le",
            Valid = "Recevable à partir du",
            Decided = "Décidée le",
            Notified = "Notifiée le",
            Permit = "Numéro du permis",
            Issued = "Délivré le",
            ValidUntil = "Dernier jour de validité",
            Basis = "Base légale",
            InForceOn = "tel qu’en vigueur le",
            ActVersion = "version de l’acte au registre :",
            Texts = "Textes publiés avec la décision",
            TextsExplained =
                "Ces textes sont publiés à côté de ce document et peuvent être retirés un jour. Leur empreinte (SHA-256) reste ; elle permet de vérifier chaque texte.",
            Site = "Empreinte du lieu du projet",
            Description = "Empreinte de la description du projet",
            Reasons = "Empreinte des motifs",
        };

    private static DecisionWords English =>
        new("en", "ltr")
        {
            Title = "Decision on an application for a permit",
            Granted = "The permit applied for is granted.",
            Refused = "The permit applied for is refused.",
            Type = "Type of permit",
            Number = "File number",
            Received = "Received on",
            Valid = "Valid from",
            Decided = "Decided on",
            Notified = "Notified on",
            Permit = "Permit number",
            Issued = "Issued on",
            ValidUntil = "Last day of validity",
            Basis = "Legal basis",
            InForceOn = "as in force on",
            ActVersion = "version of the act in the register:",
            Texts = "Texts published with the decision",
            TextsExplained =
                "These texts are published beside this document and may be withdrawn one day. Their fingerprint (SHA-256) stays; each text can be checked against it.",
            Site = "Fingerprint of the site",
            Description = "Fingerprint of the description",
            Reasons = "Fingerprint of the reasons",
        };
}
