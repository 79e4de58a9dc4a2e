using System.Reflection;
using Sijil.Domain.DataRights;
using static Sijil.Domain.Specs.DataRights.AnAccessRequest;

namespace Sijil.Domain.Specs.DataRights;

public class AccessPermissionSpecs
{
    [Fact]
    public void Nobody_but_the_access_decision_can_make_or_change_a_permission()
    {
        Assert.All(
            typeof(AccessPermission).GetConstructors(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            ),
            constructor => Assert.True(constructor.IsPrivate)
        );
        Assert.All(typeof(AccessPermission).GetProperties(), property => Assert.Null(property.SetMethod));
        Assert.True(typeof(AccessPermission).IsSealed);
    }

    [Fact]
    public void A_permission_does_not_grow_with_the_request_it_came_from()
    {
        List<SubjectId> subjects = [Applicant];
        List<string> fields = ["applicant.name"];
        var permission = Permitted(new(Reader, ["clerk"], subjects, fields));
        subjects.Add(Neighbour);
        fields.Add("applicant.address");

        Assert.True(permission.Covers(Applicant, "applicant.name"));
        Assert.False(permission.Covers(Neighbour, "applicant.name"));
        Assert.False(permission.Covers(Applicant, "applicant.address"));
    }

    [Fact]
    public void An_opening_is_recorded_for_the_one_person_it_concerns()
    {
        var opened = Permitted(ForNameAndAddress).Record(Passage, Applicant, ["applicant.name"], AnActivity.Monday);

        Assert.Equal(["applicant.name"], opened.Fields);
        Assert.Equal(
            new DisclosureOpened(
                Passage,
                Applicant,
                AnActivity.Code,
                AnActivity.Version,
                AnActivity.Purpose,
                opened.Fields,
                Reader,
                "clerk",
                AnActivity.Monday
            ),
            opened
        );
    }

    [Fact]
    public void What_the_permission_does_not_cover_cannot_be_recorded_as_opened()
    {
        var permission = Permitted(ForNameAndAddress with { Subjects = [Applicant], Fields = ["applicant.name"] });

        Assert.Throws<InvalidOperationException>(() =>
            permission.Record(Passage, Neighbour, ["applicant.name"], AnActivity.Monday)
        );
        Assert.Throws<InvalidOperationException>(() =>
            permission.Record(Passage, Applicant, ["applicant.address"], AnActivity.Monday)
        );
        Assert.Throws<InvalidOperationException>(() => permission.Record(Passage, Applicant, [], AnActivity.Monday));
    }

    [Fact]
    public void A_denial_is_recorded_with_its_reason()
    {
        var denied = Denied(ForNameAndAddress with { Roles = ["auditor"] }).Record(Passage, AnActivity.Monday);

        Assert.Equal([Applicant, Neighbour], denied.Subjects);
        Assert.Equal(
            new DisclosureDenied(
                Passage,
                denied.Subjects,
                2,
                AnActivity.Code,
                AnActivity.Version,
                "data-rights.role-not-allowed",
                Reader,
                "auditor",
                AnActivity.Monday
            ),
            denied
        );
    }

    [Fact]
    public void A_denial_does_not_repeat_the_name_of_an_activity_that_does_not_exist() =>
        Assert.Null(
            Denied(ForNameAndAddress, AnActivity.ThatNobodyRegistered).Record(Passage, AnActivity.Monday).ActivityCode
        );

    [Fact]
    public void A_denial_of_very_many_persons_names_a_hundred_and_counts_all()
    {
        var denied = Denied(ForPersons(5_000)).Record(Passage, AnActivity.Monday);

        Assert.Equal((100, 5_000), (denied.Subjects.Count, denied.SubjectCount));
    }
}
