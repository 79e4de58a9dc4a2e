using Sijil.Application.DataRights;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Permits;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>What the house does with personal values from the first day. Whatever is not among them opens nothing.</summary>
/// <remarks>The laws are those of Algeria, as an example; a municipality elsewhere ends these and registers its own.</remarks>
internal static class ProcessingActivities
{
    internal const string PublicTask =
        "GDPR art. 6(1)(e); loi n° 18-07 du 10 juin 2018, art. 7 (mission d’intérêt public); loi n° 90-29 du 1er décembre 1990, art. 52";

    private const string Reasons =
        "GDPR art. 6(1)(c); loi n° 18-07 du 10 juin 2018, art. 7 (obligation légale); loi n° 90-29 du 1er décembre 1990, art. 62";

    private const string Councils = "GDPR art. 6(1)(e); règlement intérieur du conseil, art. 5 et 8";

    public static readonly IReadOnlyList<ProcessingActivityForm> OfLetters =
    [
        new(
            PermitActivities.HandingOver,
            new("تسليم التبليغات", "Remise des notifications", "Handing over of notifications"),
            new(
                "تسليم صاحب الطلب القرار المكتوب إليه وختمه",
                "Remettre au demandeur la décision qui lui est écrite, et son cachet",
                "To hand applicants the decision that was written to them, and its seal"
            ),
            Reasons,
            [DocumentFields.Document],
            Roles.OfPeople
        ),
    ];

    public static readonly IReadOnlyList<ProcessingActivityForm> OfPermits =
    [
        new(
            PermitActivities.CaseHandling,
            new("دراسة طلبات الرخص", "Instruction des demandes", "Handling of applications"),
            new(
                "دراسة الطلب واستكمال الملف ومخاطبة صاحبه",
                "Instruire la demande, faire compléter le dossier et écrire au demandeur",
                "To examine an application, have it completed and write to the applicant"
            ),
            PublicTask,
            [
                PersonalFields.ApplicantName,
                PersonalFields.Contact,
                PersonalFields.SiteAddress,
                PersonalFields.Description,
                PersonalFields.CompletenessItems,
                PersonalFields.CompletenessAnswer,
                PersonalFields.Recommendation,
                PersonalFields.ConflictGround,
            ],
            [Roles.Clerk, Roles.Decider]
        ),
        new(
            PermitActivities.Decision,
            new("البت في الطلبات", "Décision sur les demandes", "Deciding on applications"),
            new(
                "البت في الطلب استنادا إلى الملف والتوصية",
                "Décider de la demande au vu du dossier et de la proposition",
                "To decide on an application in view of the file and the recommendation"
            ),
            PublicTask,
            [
                PersonalFields.Recommendation,
                PersonalFields.Description,
                PersonalFields.SiteAddress,
                PersonalFields.CompletenessItems,
                PersonalFields.CompletenessAnswer,
                PersonalFields.DecisionReasons,
            ],
            [Roles.Decider]
        ),
        new(
            PermitActivities.NotifyDecision,
            new("تبليغ القرارات", "Notification des décisions", "Notification of decisions"),
            new(
                "تبليغ صاحب الطلب بالقرار وأسبابه ونشرهما",
                "Notifier au demandeur la décision et ses motifs, et les publier",
                "To tell the applicant of the decision and its reasons, and publish them"
            ),
            Reasons,
            [PersonalFields.DecisionReasons, PersonalFields.ApplicantName, PersonalFields.Contact],
            [Roles.Clerk, Roles.Decider, Roles.System]
        ),
        new(
            PermitActivities.IdentityCheck,
            new("التحقق من الهوية", "Vérification d’identité", "Identity check"),
            new(
                "التحقق من أن صاحب الطلب هو من يدعي أنه هو",
                "Vérifier que le demandeur est bien celui qu’il dit être",
                "To check that applicants are who they say they are"
            ),
            PublicTask,
            [PersonalFields.NationalId, PersonalFields.ApplicantName],
            [Roles.Clerk]
        ),
    ];

    public static readonly IReadOnlyList<ProcessingActivityForm> OfCouncils =
    [
        new(
            CouncilActivities.Interests,
            new("مصالح أعضاء المجالس", "Intérêts des membres des conseils", "Interests of council members"),
            new(
                "البت في مصلحة صرّح بها عضو قبل التصويت",
                "Statuer sur l’intérêt qu’un membre a déclaré avant un vote",
                "To rule on an interest that a member declared before a vote"
            ),
            Councils,
            [CouncilFields.InterestGrounds, CouncilFields.DismissalReasons],
            [Roles.CouncilSecretary]
        ),
        new(
            CouncilActivities.PublishDecision,
            new("نشر قرارات المجالس", "Publication des décisions des conseils", "Publication of councils’ decisions"),
            new(
                "نشر قرار المجلس مع أسبابه",
                "Publier la décision du conseil avec ses motifs",
                "To publish a council’s decision with its reasons"
            ),
            Councils,
            [CouncilFields.DecisionReasons],
            [Roles.CouncilSecretary]
        ),
    ];

    public static readonly ProcessingActivityForm OfProposals = new(
        GovernanceActivities.Proposals,
        new("مقترحات المواطنين", "Propositions des citoyens", "Proposals of citizens"),
        new(
            "حفظ مسودة المقترح لصاحبه ونشرها بطلب منه",
            "Garder pour son auteur le projet d’une proposition et le publier à sa demande",
            "To keep the draft of a proposal for its author and publish it when they ask"
        ),
        "GDPR art. 6(1)(e); loi n° 18-07 du 10 juin 2018, art. 7 (mission d’intérêt public); loi n° 11-10 du 22 juin 2011, art. 11 à 14",
        [ProposalFields.Title, ProposalFields.Text],
        [Roles.Citizen]
    );
}
