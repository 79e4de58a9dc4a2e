using Sijil.Domain.DataRights;

namespace Sijil.Architecture.Tests.Stored;

internal static class DataRightsSamples
{
    private static readonly ProcessingActivityId Activity = new(Guid.Parse("00000000-0000-8000-8000-0000000000d1"));
    private static readonly DisclosureId Opening = new(Guid.Parse("00000000-0000-4000-8000-0000000000d2"));

    public static readonly IReadOnlyList<object> All =
    [
        new ProcessingActivityRegistered(
            Activity,
            "permit-handling",
            Sample.Wording,
            Sample.Wording,
            "GDPR art. 6(1)(e); Building Act § 12",
            ["applicant-name", "contact"],
            ["clerk", "decider"],
            Sample.Clerk,
            Sample.At
        ),
        new ProcessingActivityEnded(Activity, "permit-handling", Sample.Clerk, Sample.At),
        new DisclosureOpened(
            Opening,
            Sample.Applicant,
            "permit-handling",
            1,
            Sample.Wording,
            ["applicant-name"],
            Sample.Clerk,
            "clerk",
            Sample.At,
            GrantSamples.Use
        ),
        new DisclosureDenied(
            Opening,
            [Sample.Applicant, Sample.Agent],
            2,
            "permit-handling",
            1,
            "data-rights.role-not-covered",
            Sample.Clerk,
            "citizen",
            Sample.At,
            GrantSamples.Body,
            GrantSamples.Grant,
            1
        ),
        .. GrantSamples.All,
        .. ErasureSamples.All,
    ];
}
