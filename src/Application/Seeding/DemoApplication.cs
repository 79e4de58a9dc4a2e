using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>A made-up application. Every name says that nobody bears it.</summary>
internal sealed record DemoApplication(
    DemoTexts Texts,
    ApplicantKind ApplicantKind,
    string ApplicantName,
    string SiteAddress,
    string Description
)
{
    /// <summary>Says nothing, like everything that holds what was handed in.</summary>
    public override string ToString() => nameof(DemoApplication);
}

/// <summary>What applicants and officers write, in one language. Where there are several texts, the cases take turns.</summary>
internal sealed record DemoTexts
{
    /// <summary>How an applicant puts what they want to build.</summary>
    public required Func<string, string> Wish { get; init; }

    public required string[] Missing { get; init; }

    public required string[] Incorrect { get; init; }

    public required string[] Answers { get; init; }

    public required string[] ProposalsToGrant { get; init; }

    public required string[] ProposalsToRefuse { get; init; }

    public required string[] ReasonsToGrant { get; init; }

    public required string[] ReasonsToRefuse { get; init; }

    public required string Conflict { get; init; }

    public DemoApplication Person(string name, string address, string description) =>
        new(this, ApplicantKind.Person, name, address, description);

    public DemoApplication Organisation(string name, string address, string description) =>
        new(this, ApplicantKind.Organisation, name, address, description);
}
