using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Architecture.Tests.Stored;

internal static class GrantSamples
{
    public static readonly BodyId Body = new(Guid.Parse("00000000-0000-8000-8000-0000000000b1"));
    public static readonly GrantId Grant = new(Guid.Parse("00000000-0000-8000-8000-0000000000b2"));

    private const string Law = "Building Act § 12";
    private const string Client = "tax-office-backend";
    private const string Code = "permits.applicants";
    private const string Unit = "urban-planning";

    private static readonly ClientBindingId Binding = new(Guid.Parse("00000000-0000-8000-8000-0000000000b3"));
    private static readonly DatasetId Dataset = new(Guid.Parse("00000000-0000-8000-8000-0000000000b4"));
    private static readonly GrantRequestId Request = new(Guid.Parse("00000000-0000-4000-8000-0000000000b5"));

    private static readonly GrantTerms Terms = new(
        ["applicant-name"],
        new([Unit], ["building-permit"], new(2026, 1, 1), new(2026, 12, 31)),
        new(2027, 12, 31)
    );

    /// <remarks>Under a grant that cites clauses they stand in the place of the text; see <see cref="UseUnderLaw"/>.</remarks>
    public static readonly GrantUse Use = new(Grant, 1, Body, Code, LawfulBasis.PublicTask, Law);

    public static readonly GrantUse UseUnderLaw = Use with { LegalBasis = null, Law = [LawSamples.Basis] };

    public static readonly IReadOnlyList<object> All =
    [
        new BodyRegistered(
            Body,
            "tax-office",
            Sample.Wording,
            BodyKind.Public,
            [LawfulBasis.PublicTask],
            Sample.Clerk,
            Sample.At
        ),
        new BodyClientBound(Binding, Client, Body, Sample.Clerk, Sample.At),
        new EnforcementPointBound(Binding, Client, Sample.Clerk, Sample.At),
        new ClientUnbound(Binding, Client, Sample.Clerk, Sample.At),
        new DatasetRegistered(Dataset, Code, Sample.Wording, ["applicant-name"], Unit, Sample.Clerk, Sample.At),
        new DatasetClassifiedLawAsText(
            Dataset,
            Code,
            new(ClassificationLevel.Confidential, Law, new(2031, 9, 6), new(2028, 9, 6)),
            Sample.Clerk,
            Sample.At
        ),
        new DatasetClassifiedUnderLaw(
            Dataset,
            Code,
            new(ClassificationLevel.Confidential, new(2031, 9, 6), new(2028, 9, 6)),
            [LawSamples.Basis],
            Sample.Clerk,
            Sample.At
        ),
        new AccessRequested(
            Request,
            Body,
            Dataset,
            Code,
            Unit,
            Terms,
            Sample.Wording,
            LawfulBasis.PublicTask,
            Law,
            Sample.Applicant,
            Sample.At
        ),
        new AccessRequestReviewed(Request, ReviewOpinion.Favourable, Sample.Clerk, Sample.At),
        new AccessRequestApprovedLawAsText(Request, Grant, true, Law, Sample.Decider, Sample.At),
        new AccessRequestApprovedUnderLaw(Request, Grant, true, [LawSamples.Basis], Sample.Decider, Sample.At),
        new AccessRequestRefusedLawAsText(Request, Sample.Wording, Law, Sample.Decider, Sample.At),
        new AccessRequestRefusedUnderLaw(Request, Sample.Wording, [LawSamples.Basis], Sample.Decider, Sample.At),
        new AccessGrantedLawAsText(
            Grant,
            Request,
            Body,
            Dataset,
            Code,
            Unit,
            Terms,
            Sample.Wording,
            LawfulBasis.PublicTask,
            Law,
            Sample.Decider,
            Sample.At
        ),
        new AccessGrantedUnderLaw(
            Grant,
            Request,
            Body,
            Dataset,
            Code,
            Unit,
            Terms,
            Sample.Wording,
            LawfulBasis.PublicTask,
            [LawSamples.Basis],
            Sample.Decider,
            Sample.At
        ),
        new GrantRevokedLawAsText(Grant, Sample.Wording, Law, Sample.Decider, Sample.At),
        new GrantRevokedUnderLaw(Grant, Sample.Wording, [LawSamples.Basis], Sample.Decider, Sample.At),
    ];
}
