using Sijil.Domain.DataRights;
using static Sijil.Domain.Specs.DataRights.AnAccessRequest;

namespace Sijil.Domain.Specs.DataRights;

public class AccessDecisionSpecs
{
    [Fact]
    public void What_the_activity_allows_is_permitted_and_says_on_what_basis()
    {
        var permission = Permitted(ForNameAndAddress);

        Assert.Equal(
            new AccessBasis.Activity(
                AnActivity.Id,
                AnActivity.Code,
                AnActivity.Version,
                AnActivity.Purpose,
                AnActivity.LegalBasis
            ),
            permission.Basis
        );
        Assert.Equal((Reader, "clerk"), (permission.Reader, permission.Role));
        Assert.Equal([Applicant, Neighbour], permission.Subjects);
        Assert.Equal(["applicant.address", "applicant.name"], permission.Fields);
    }

    [Fact]
    public void Not_more_is_permitted_than_was_asked_for() =>
        Assert.Equal(["applicant.name"], Permitted(ForNameAndAddress with { Fields = ["applicant.name"] }).Fields);

    [Fact]
    public void Nothing_is_opened_under_an_activity_that_nobody_registered() =>
        Assert.Equal(
            DataRightsRejections.ActivityNotFound,
            Denied(ForNameAndAddress, AnActivity.ThatNobodyRegistered).Reason
        );

    [Fact]
    public void Readers_act_in_whichever_of_their_roles_the_activity_names() =>
        Assert.Equal("clerk", Permitted(ForNameAndAddress with { Roles = ["decider", "clerk"] }).Role);

    [Fact]
    public void Who_is_kept_from_the_case_opens_nothing_in_it()
    {
        var bar = new Rejection("permits.own-application");

        Assert.Equal(bar, Denied(ForNameAndAddress with { Bar = bar }).Reason);
    }

    [Fact]
    public void Nothing_is_opened_under_an_ended_activity() =>
        Assert.Equal(DataRightsRejections.ActivityEnded, Denied(ForNameAndAddress, AnActivity.Ended).Reason);

    [Theory]
    [InlineData("auditor")]
    [InlineData("Clerk")]
    [InlineData("")]
    public void Only_the_roles_of_the_activity_may_open_anything(string role) =>
        Assert.Equal(DataRightsRejections.RoleNotAllowed, Denied(ForNameAndAddress with { Roles = [role] }).Reason);

    [Theory]
    [InlineData("applicant.income")]
    [InlineData("Applicant.name")]
    [InlineData("applicant")]
    public void One_field_that_the_activity_does_not_name_denies_them_all(string field) =>
        Assert.Equal(
            DataRightsRejections.FieldNotAllowed,
            Denied(ForNameAndAddress with { Fields = ["applicant.name", field] }).Reason
        );

    [Fact]
    public void Whoever_asks_says_for_whom_and_for_what()
    {
        Assert.Equal(DataRightsRejections.NothingRequested, Denied(ForNameAndAddress with { Subjects = [] }).Reason);
        Assert.Equal(DataRightsRejections.NothingRequested, Denied(ForNameAndAddress with { Fields = [] }).Reason);
    }

    [Fact]
    public void A_hundred_persons_may_be_opened_at_once_and_no_more()
    {
        Assert.Equal(100, Permitted(ForPersons(100)).Subjects.Length);
        Assert.Equal(DataRightsRejections.TooManyPersons, Denied(ForPersons(101)).Reason);
    }

    [Fact]
    public void A_person_named_twice_counts_once()
    {
        var hundred = ForPersons(100);

        Assert.Equal(
            100,
            Permitted(hundred with { Subjects = [.. hundred.Subjects, .. hundred.Subjects] }).Subjects.Length
        );
    }
}
