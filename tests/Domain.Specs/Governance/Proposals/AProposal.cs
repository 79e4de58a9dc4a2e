using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Proposals;

/// <summary>The histories a proposal and the supports of one person can have.</summary>
internal static class AProposal
{
    public const string Rules = "citizen-proposal";
    public const int Threshold = 5;

    public static readonly ProposalId Id = new(Guid.Parse("018f0000-0000-4000-8000-0000000000d0"));
    public static readonly SubjectId Author = new(Guid.Parse("018f0000-0000-4000-8000-0000000000d1"));
    public static readonly SubjectId Stranger = new(Guid.Parse("018f0000-0000-4000-8000-0000000000d2"));
    public static readonly SubjectId Clerk = ACalendar.Clerk;
    public static readonly Moment Now = ACalendar.Monday;
    public static readonly DateOnly LastDay = Now.Today.AddDays(90);

    public static readonly string[] Areas = ["center", "east", "north"];

    public static readonly ParticipationTerms Terms = new(
        new(16, [ResidenceClass.Resident, ResidenceClass.NonResident], []),
        90,
        new(Threshold, 10),
        30
    );

    public static readonly ParticipationRulesVersion Version = new(Rules, 3, Terms, ALaw.Basis);

    public static readonly EligibleCount[] Eligible =
    [
        new(ResidenceClass.Resident, "center", 250),
        new(ResidenceClass.Resident, "north", 120),
        new(ResidenceClass.Resident, "east", 99),
        new(ResidenceClass.NonResident, "east", 7),
    ];

    public static readonly Eligibility Resident = new Eligibility.Granted("north", ResidenceClass.Resident);
    public static readonly Eligibility Visitor = new Eligibility.Granted("center", ResidenceClass.NonResident);

    public static History<Proposal, ProposalEvent> Nothing =>
        Spec.For<Proposal, ProposalEvent>(Proposal.Initial, Proposal.Evolve);

    public static readonly SealedValue Title = new("title", "ct");
    public static readonly SealedValue Text = new("text", "ct");

    public static readonly ProposalDrafted Drafted = new(Id, Author, Title, Text, Now.At);

    public static readonly ProposalPublished Published = new(
        Id,
        new("title"),
        new("text"),
        Rules,
        3,
        Terms,
        ALaw.Basis,
        Threshold,
        Now.Today,
        LastDay,
        [
            new(ResidenceClass.Resident, "center", ["center"], 250),
            new(ResidenceClass.Resident, "east+north", ["east", "north"], 219),
            new(ResidenceClass.NonResident, "center+east+north", Areas, 7),
        ],
        Now.At
    );

    public static readonly ProposalRevised Revised = new(Id, 2, new("title-2"), new("text-2"), Now.At);
    public static readonly ThresholdReached Reached = new(Id, 1, SupportOf(1), Guid.Empty, 5, Threshold, Now.At);
    public static readonly ProposalClosed Closed = new(Id, LastDay.AddDays(1), LastDay.AddDays(31), Clerk, Now.At);
    public static readonly ProposalWithdrawn Withdrawn = new(
        Id,
        WithdrawalReason.Mistaken,
        Now.Today,
        Now.Today.AddDays(30),
        Now.At
    );

    public static History<Proposal, ProposalEvent> Draft => Nothing.And(Drafted);

    public static History<Proposal, ProposalEvent> Open => Draft.And(Published);

    public static Moment On(DateOnly day) => Now with { Today = day };

    public static SupportId SupportOf(byte person) =>
        SupportId.Of(Id, new(new Guid(person, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0])));

    public static SupportGiven Given(int revision = 1) =>
        new(SupportOf(1), Id, revision, ResidenceClass.Resident, "east+north", Now.Today);

    public static SupportWithdrawn TakenBack(int revision = 1) =>
        new(SupportOf(1), Id, revision, ResidenceClass.Resident, "east+north", Now.Today);
}
