using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.DataRights.Grants;

/// <summary>A tax office asks for names of applicants. Fixed values, so that a failure reads the same every time.</summary>
internal static class AnExchange
{
    /// <summary>What the body claims.</summary>
    public const string Law = "Loi n° 18-07, art. 7";

    public const string Unit = "urban-planning";
    public const string Client = "tax-office-backend";

    public static readonly BodyId TaxOffice = BodyId.Of("tax-office");
    public static readonly DatasetId Applicants = DatasetId.Of("permits.applicants");
    public static readonly GrantRequestId Request = new(Guid.Parse("018f0000-0000-4000-8000-0000000000f1"));
    public static readonly GrantId Grant = GrantId.Of(Request);

    public static readonly SubjectId Administrator = Person(1);
    public static readonly SubjectId Requester = Person(2);
    public static readonly SubjectId Reviewer = Person(3);
    public static readonly SubjectId Delegate = Person(4);

    public static readonly Moment Now = new(new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero), new(2026, 9, 7));

    /// <summary>The day on which the case began, before a change of the law that leaves pending cases alone.</summary>
    public static readonly DateOnly Begun = new(2026, 8, 3);

    public static readonly IReadOnlyCollection<CitedClause> Cited = ALaw.Cited;
    public static readonly IReadOnlyList<LegalBasis> Basis = [new(ALaw.Address, "art_9", Now.Today, 3)];

    private static readonly DateOnly Changed = new(2026, 9, 1);

    /// <summary>The act as it stands after a change that leaves to the former law what had begun before.</summary>
    public static readonly IReadOnlyCollection<CitedClause> CitedSinceChanged =
    [
        new(
            ALaw.Entered.And(
                ALaw.Amended(2, Changed, Transition.PendingCasesUnderFormerLaw),
                ALaw.Enacted(2, "art_9", Changed, "new nine")
            ).State,
            "art_9"
        ),
    ];

    public static readonly IReadOnlyList<LegalBasis> FormerBasis = [new(ALaw.Address, "art_9", Changed.AddDays(-1), 5)];

    public static readonly IReadOnlyCollection<CitedClause> NotInForce = [new(ALaw.InForce, "art_11")];

    public static readonly Wording Name = new("مصلحة الضرائب", "Service des impôts", "Tax office");
    public static readonly Wording Purpose = new("تحصيل الرسوم", "Recouvrer les taxes", "To collect taxes");
    public static readonly Wording Reason = new("سبب", "Motif", "Reason");

    public static readonly Classification Restriction = new(
        ClassificationLevel.Confidential,
        new(2030, 1, 1),
        new(2028, 1, 1)
    );

    public static readonly GrantTerms Asked = new(
        ["applicant-name", "contact"],
        new([Unit], [], new(2026, 1, 1), null),
        new(2027, 12, 31)
    );

    public static readonly BodyRegistered Registration = new(
        TaxOffice,
        "tax-office",
        Name,
        BodyKind.Public,
        [LawfulBasis.LegalObligation, LawfulBasis.PublicTask],
        Administrator,
        Now.At
    );

    public static readonly DatasetRegistered Entry = new(
        Applicants,
        "permits.applicants",
        Name,
        ["applicant-name", "contact", "site-address"],
        Unit,
        Administrator,
        Now.At
    );

    public static readonly DatasetClassifiedUnderLaw Classified = new(
        Applicants,
        "permits.applicants",
        Restriction,
        Basis,
        Administrator,
        Now.At
    );

    public static readonly AccessRequested Asking = new(
        Request,
        TaxOffice,
        Applicants,
        "permits.applicants",
        Unit,
        Asked,
        Purpose,
        LawfulBasis.PublicTask,
        Law,
        Requester,
        Now.At
    );

    public static readonly AccessRequestReviewed Review = new(Request, ReviewOpinion.Favourable, Reviewer, Now.At);

    public static readonly AccessGrantedUnderLaw Granted = new(
        Grant,
        Request,
        TaxOffice,
        Applicants,
        "permits.applicants",
        Unit,
        Asked,
        Purpose,
        LawfulBasis.PublicTask,
        Basis,
        Delegate,
        Now.At
    );

    public static History<RegisteredBody, RegisteredBodyEvent> NoBody =>
        Spec.For<RegisteredBody, RegisteredBodyEvent>(RegisteredBody.Initial, RegisteredBody.Evolve);

    public static History<RegisteredBody, RegisteredBodyEvent> Body => NoBody.And(Registration);

    public static History<Dataset, DatasetEvent> NoDataset =>
        Spec.For<Dataset, DatasetEvent>(Dataset.Initial, Dataset.Evolve);

    public static History<Dataset, DatasetEvent> InCatalogue => NoDataset.And(Entry, Classified);

    public static History<ClientBinding, ClientBindingEvent> NewClient =>
        Spec.For<ClientBinding, ClientBindingEvent>(ClientBinding.Initial, ClientBinding.Evolve);

    public static History<ClientBinding, ClientBindingEvent> BodyClient =>
        NewClient.And(new BodyClientBound(ClientBindingId.Of(Client), Client, TaxOffice, Administrator, Now.At));

    public static History<ClientBinding, ClientBindingEvent> EnforcementPoint =>
        NewClient.And(new EnforcementPointBound(ClientBindingId.Of("gateway"), "gateway", Administrator, Now.At));

    public static History<GrantRequest, GrantRequestEvent> NothingAsked =>
        Spec.For<GrantRequest, GrantRequestEvent>(GrantRequest.Initial, GrantRequest.Evolve);

    public static History<GrantRequest, GrantRequestEvent> Requested => NothingAsked.And(Asking);

    public static History<GrantRequest, GrantRequestEvent> Reviewed => Requested.And(Review);

    public static History<GrantRequest, GrantRequestEvent> Refused =>
        Reviewed.And(new AccessRequestRefusedUnderLaw(Request, Reason, Basis, Delegate, Now.At));

    public static History<Grant, GrantEvent> NothingGranted =>
        Spec.For<Grant, GrantEvent>(Domain.DataRights.Grants.Grant.Initial, Domain.DataRights.Grants.Grant.Evolve);

    public static History<Grant, GrantEvent> Issued => NothingGranted.And(Granted);

    public static History<Grant, GrantEvent> Revoked =>
        Issued.And(new GrantRevokedUnderLaw(Grant, Reason, Basis, Delegate, Now.At));

    private static SubjectId Person(int number) => new(Guid.Parse($"018f0000-0000-7000-8000-00000000000{number}"));
}
