using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

/// <summary>Who asks for what, and what the access decision says to it.</summary>
internal static class AnAccessRequest
{
    public static readonly SubjectId Reader = new(Guid.Parse("018f0000-0000-7000-8000-0000000000b1"));
    public static readonly SubjectId Applicant = new(Guid.Parse("018f0000-0000-7000-8000-0000000000a1"));
    public static readonly SubjectId Neighbour = new(Guid.Parse("018f0000-0000-7000-8000-0000000000a2"));
    public static readonly DisclosureId Passage = new(Guid.Parse("018f0000-0000-7000-8000-0000000000d1"));

    public static readonly AccessRequest ForNameAndAddress = new(
        Reader,
        ["clerk"],
        [Applicant, Neighbour],
        ["applicant.name", "applicant.address"]
    );

    public static AccessPermission Permitted(AccessRequest request) =>
        Assert.IsType<AccessDecision.Permitted>(Decide(request, AnActivity.Registered)).Permission;

    public static AccessDecision.Denied Denied(AccessRequest request) => Denied(request, AnActivity.Registered);

    public static AccessDecision.Denied Denied(
        AccessRequest request,
        History<ProcessingActivity, ProcessingActivityEvent> activity
    ) => Assert.IsType<AccessDecision.Denied>(Decide(request, activity));

    public static AccessRequest ForPersons(int count) =>
        ForNameAndAddress with
        {
            Subjects =
            [
                .. Enumerable.Range(1, count).Select(number => new SubjectId(new Guid(number, 0, 0, new byte[8]))),
            ],
        };

    private static AccessDecision Decide(
        AccessRequest request,
        History<ProcessingActivity, ProcessingActivityEvent> activity
    ) => AccessDecision.Decide(request, activity.State, AnActivity.Version);
}
