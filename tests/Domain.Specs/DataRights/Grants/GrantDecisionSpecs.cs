using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class GrantDecisionSpecs
{
    private static readonly Row March = new(Unit, "building-permit", new(2026, 3, 1));
    private static readonly GrantQuestion Question = new(TaxOffice, Applicants, ["contact"], March);
    private static readonly Caller TheBody = new(ClientBindingId.Of(Client), BodyClient.State, 1);
    private static readonly Caller Gateway = new(ClientBindingId.Of("gateway"), EnforcementPoint.State, 1);
    private static readonly AccessRequest Reading = new(
        Requester,
        ["data-consumer"],
        [AnAccessRequest.Applicant],
        ["contact"]
    );

    [Fact]
    public void What_is_granted_is_permitted_and_says_by_which_version() =>
        Assert.Equal(new GrantDecision.Permitted(Granted, 1), Decide(Question));

    [Fact]
    public void Without_a_grant_nothing_is_permitted() =>
        Assert.Equal(new GrantDecision.Denied(GrantRejections.NotGranted, null, null), Decide(Question, []));

    [Fact]
    public void It_ends_with_its_last_day()
    {
        Assert.IsType<GrantDecision.Permitted>(Decide(Question, on: Asked.Until));
        Denied(GrantRejections.GrantExpired, Decide(Question, on: Asked.Until.AddDays(1)));
    }

    [Fact]
    public void A_revoked_grant_permits_nothing() =>
        Assert.Equal(
            new GrantDecision.Denied(GrantRejections.GrantRevoked, AnExchange.Grant, 2),
            Decide(Question, [new(AnExchange.Revoked.State, 2)])
        );

    [Fact]
    public void One_field_that_is_not_granted_denies_them_all()
    {
        Denied(GrantRejections.FieldNotGranted, Decide(Question with { Fields = ["contact", "site-address"] }));
        Denied(DataRightsRejections.NothingRequested, Decide(Question with { Fields = [] }));
    }

    public static TheoryData<Row> Outside =>
        [
            March with
            {
                Unit = "old-town",
            },
            March with
            {
                Unit = null,
            },
            March with
            {
                ReceivedOn = new(2025, 12, 31),
            },
            Row.Untold,
        ];

    [Theory]
    [MemberData(nameof(Outside))]
    public void A_row_outside_the_grant_or_not_told_is_not_covered(Row row) =>
        Denied(GrantRejections.RowNotGranted, Decide(Question with { Row = row }));

    [Fact]
    public void A_grant_is_of_one_dataset_to_one_body()
    {
        Denied(GrantRejections.NotGranted, Decide(Question with { Dataset = DatasetId.Of("permits.other") }));
        Denied(GrantRejections.ClientNotBound, Decide(Question with { Body = BodyId.Of("another") }));
    }

    [Fact]
    public void Who_has_no_body_learns_nothing() =>
        Denied(
            GrantRejections.ClientNotBound,
            GrantDecision.Decide(Question, TheBody with { Binding = ClientBinding.Initial }, TheGrant, Now.Today)
        );

    [Fact]
    public void An_enforcement_point_asks_about_any_body_and_reads_for_none()
    {
        Assert.IsType<GrantDecision.Permitted>(GrantDecision.Decide(Question, Gateway, TheGrant, Now.Today));
        Assert.Equal(
            GrantRejections.ClientNotBound,
            Assert
                .IsType<AccessDecision.Denied>(AccessDecision.Decide(Reading, Question, Gateway, TheGrant, Now.Today))
                .Reason
        );
    }

    [Fact]
    public void The_first_grant_that_covers_decides()
    {
        GrantAsOf[] grants = [new(AnExchange.Revoked.State, 2), new(Issued.State, 1)];

        Assert.Equal(new GrantDecision.Permitted(Granted, 1), Decide(Question, grants));
    }

    [Fact]
    public void A_reading_is_recorded_under_the_grant_and_not_under_an_activity()
    {
        var permission = Assert.IsType<AccessDecision.Permitted>(Decide(Reading)).Permission;
        var opened = permission.Record(AnAccessRequest.Passage, AnAccessRequest.Applicant, ["contact"], Now.At);

        Assert.Equal(new AccessBasis.Grant(Granted, 1, TheBody.BindingId, 1), permission.Basis);
        Assert.Null(opened.ActivityCode);
        Assert.Equal(
            new GrantUse(AnExchange.Grant, 1, TaxOffice, "permits.applicants", LawfulBasis.PublicTask, null, Basis),
            opened.Grant
        );
    }

    [Fact]
    public void A_denied_reading_is_recorded_with_its_reason_and_body()
    {
        var denied = Assert.IsType<AccessDecision.Denied>(Decide(Reading, new GrantAsOf(AnExchange.Revoked.State, 2)));
        var recorded = denied.Record(AnAccessRequest.Passage, Now.At);

        Assert.Equal(
            ("data-rights.grant-revoked", TaxOffice, AnExchange.Grant, 2L),
            (recorded.Reason, recorded.Body!.Value, recorded.Grant!.Value, recorded.GrantVersion!.Value)
        );
    }

    [Fact]
    public void A_reading_names_its_persons_and_only_fields_that_were_decided_on()
    {
        Assert.Equal(DataRightsRejections.NothingRequested, Refused(Reading with { Fields = [] }));
        Assert.Equal(GrantRejections.FieldNotGranted, Refused(Reading with { Fields = ["applicant-name"] }));
        Assert.Equal(
            DataRightsRejections.TooManyPersons,
            Refused(Reading with { Subjects = AnAccessRequest.ForPersons(101).Subjects })
        );
    }

    [Fact]
    public void A_permission_without_persons_opens_nothing()
    {
        var permission = Assert.IsType<AccessDecision.Permitted>(Decide(Reading with { Subjects = [] })).Permission;

        Assert.False(permission.Covers(AnAccessRequest.Applicant, "contact"));
    }

    private static IReadOnlyList<GrantAsOf> TheGrant => [new(Issued.State, 1)];

    private static GrantDecision Decide(
        GrantQuestion question,
        IReadOnlyList<GrantAsOf>? grants = null,
        DateOnly? on = null
    ) => GrantDecision.Decide(question, TheBody, grants ?? TheGrant, on ?? Now.Today);

    private static AccessDecision Decide(AccessRequest reading, GrantAsOf? grant = null) =>
        AccessDecision.Decide(reading, Question, TheBody, [grant ?? new(Issued.State, 1)], Now.Today);

    private static Rejection Refused(AccessRequest reading) =>
        Assert.IsType<AccessDecision.Denied>(Decide(reading)).Reason;

    private static void Denied(Rejection reason, GrantDecision decision) =>
        Assert.Equal(reason, Assert.IsType<GrantDecision.Denied>(decision).Reason);
}
