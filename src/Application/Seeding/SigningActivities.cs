using Sijil.Application.DataRights;
using Sijil.Application.Signatures.Documents;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Application.Seeding;

/// <summary>What the house does from the first day with documents that concern persons and with what they sign.</summary>
internal static class SigningActivities
{
    public static readonly IReadOnlyList<ProcessingActivityForm> OfDocuments =
    [
        new(
            DocumentActivities.Handling,
            new("معالجة الوثائق", "Traitement des documents", "Handling of documents"),
            new(
                "الاطلاع على وثيقة محفوظة لدراستها أو توقيعها أو تسليمها لمن تخصه",
                "Lire un document conservé pour l’examiner, le faire signer ou le remettre à qui il concerne",
                "To read a stored document in order to examine it, have it signed or hand it to whom it concerns"
            ),
            ProcessingActivities.PublicTask,
            [DocumentFields.Document],
            [Roles.Clerk, Roles.Decider]
        ),
    ];

    public static readonly IReadOnlyList<ProcessingActivityForm> OfEnvelopes =
    [
        new(
            EnvelopeActivities.Signing,
            new("توقيع الوثائق", "Signature de documents", "Signing of documents"),
            new(
                "جمع التوقيعات على وثائق البلدية وحفظ ما يثبتها",
                "Recueillir les signatures sur les documents de la commune et garder ce qui les prouve",
                "To collect signatures on documents of the municipality and keep what proves them"
            ),
            "GDPR art. 6(1)(e); loi n° 18-07 du 10 juin 2018, art. 7 (mission d’intérêt public); loi n° 15-04 du 1er février 2015, art. 7 à 9",
            [
                EnvelopeFields.Certificate,
                EnvelopeFields.Signature,
                EnvelopeFields.Mandate,
                EnvelopeFields.Refusal,
                EnvelopeFields.Voiding,
            ],
            [Roles.Clerk]
        ),
        new(
            EnvelopeActivities.Presenting,
            new("عرض الوثائق للتوقيع", "Présentation des documents à signer", "Presenting documents to sign"),
            new(
                "عرض الوثيقة على من يوقعها قبل التوقيع وبعده",
                "Montrer un document à qui doit le signer, avant et après la signature",
                "To show a document to whoever is to sign it, before and after they have"
            ),
            "GDPR art. 6(1)(e); loi n° 15-04 du 1er février 2015, art. 11",
            [DocumentFields.Document],
            Roles.OfPeople
        ),
    ];

    public static readonly IReadOnlyList<ProcessingActivityForm> OfEvidence =
    [
        new(
            EnvelopeActivities.Judging,
            new("التحقق من التوقيعات المحفوظة", "Contrôle des signatures conservées", "Checking of kept signatures"),
            new(
                "إعادة التحقق من توقيع استُلم، حين يُعلم إلغاء شهادة أو حين يُراجع الحكم عليه",
                "Contrôler à nouveau une signature reçue, quand une révocation est apprise ou qu’un verdict est rejoué",
                "To check a signature again that was received, when a revocation is learned or a verdict is replayed"
            ),
            "GDPR art. 6(1)(e); loi n° 15-04 du 1er février 2015, art. 12 et 13",
            [EnvelopeFields.Signature, EnvelopeFields.Report, EnvelopeFields.Answers],
            [Roles.System, Roles.Auditor]
        ),
        new(
            EnvelopeActivities.Evidence,
            new("تسليم أدلة التوقيع", "Remise des preuves de signature", "Handing out evidence of signatures"),
            new(
                "تسليم الوثائق الموقعة وما يثبت توقيعها لمن وقّعها أو للقاضي أو لمن له حق فيها",
                "Remettre les documents signés et ce qui prouve leur signature à qui les a signés, au juge ou à qui y a droit",
                "To hand signed documents and what proves their signature to those who signed, to a court or to whoever has a right to them"
            ),
            "GDPR art. 6(1)(e); loi n° 18-07 du 10 juin 2018, art. 7 (mission d’intérêt public); loi n° 15-04 du 1er février 2015, art. 7 à 9",
            [
                DocumentFields.Document,
                DocumentFields.Digest,
                EnvelopeFields.Signature,
                EnvelopeFields.Certificate,
                EnvelopeFields.Mandate,
            ],
            [Roles.Clerk]
        ),
    ];
}
