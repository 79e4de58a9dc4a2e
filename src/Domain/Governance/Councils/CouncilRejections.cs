namespace Sijil.Domain.Governance.Councils;

/// <summary>The rules of councils and their votes, one line each. docs/rules/governance.md gives their basis.</summary>
public static class CouncilRejections
{
    /// <summary>No council has this code.</summary>
    public static readonly Rejection CouncilNotFound = new("governance.council-not-found");

    /// <summary>A council is established once.</summary>
    public static readonly Rejection CouncilAlreadyEstablished = new("governance.council-already-established");

    /// <summary>A council's code can stand in an address for ever.</summary>
    public static readonly Rejection CouncilCodeMalformed = new("governance.council-code-malformed");

    /// <summary>A council has seats, and not more than one result can name.</summary>
    public static readonly Rejection SeatsMissing = new("governance.seats-missing");

    /// <summary>A seat's code can stand in a result for ever.</summary>
    public static readonly Rejection SeatCodeMalformed = new("governance.seat-code-malformed");

    /// <summary>A seat is named once.</summary>
    public static readonly Rejection SeatNamedTwice = new("governance.seat-named-twice");

    /// <summary>Only a seat of the council can be presiding, or be given to somebody.</summary>
    public static readonly Rejection SeatUnknown = new("governance.seat-unknown");

    /// <summary>A quorum is a proper fraction above nothing.</summary>
    public static readonly Rejection QuorumMalformed = new("governance.quorum-malformed");

    /// <summary>A change of rules changes something.</summary>
    public static readonly Rejection RulesUnchanged = new("governance.council-rules-unchanged");

    /// <summary>Who holds a seat is identified.</summary>
    public static readonly Rejection MemberUnidentified = new("governance.member-unidentified");

    /// <summary>A term does not end before it begins.</summary>
    public static readonly Rejection TermEndsBeforeItBegins = new("governance.term-ends-before-it-begins");

    /// <summary>A seat has one holder on a day.</summary>
    public static readonly Rejection SeatTaken = new("governance.seat-taken");

    /// <summary>A person holds one seat on a day.</summary>
    public static readonly Rejection MemberHoldsSeat = new("governance.member-holds-seat");

    /// <summary>Nobody holds the seat on that day.</summary>
    public static readonly Rejection SeatVacant = new("governance.seat-vacant");

    /// <summary>A term is ended on another day than it ends anyway.</summary>
    public static readonly Rejection TermEndsThenAnyway = new("governance.term-ends-then-anyway");

    /// <summary>There is no such vote.</summary>
    public static readonly Rejection VoteNotFound = new("governance.vote-not-found");

    /// <summary>A vote is prepared once.</summary>
    public static readonly Rejection VoteAlreadyPrepared = new("governance.vote-already-prepared");

    /// <summary>A proposal is voted on again only once the vote before is void.</summary>
    public static readonly Rejection EarlierVoteStands = new("governance.earlier-vote-stands");

    /// <summary>Once a vote is open, nothing about who votes and by which rules changes.</summary>
    public static readonly Rejection VoteAlreadyOpened = new("governance.vote-already-opened");

    /// <summary>Nobody votes before the vote is opened.</summary>
    public static readonly Rejection VoteNotOpened = new("governance.vote-not-opened");

    /// <summary>Nobody votes after the result.</summary>
    public static readonly Rejection VoteClosed = new("governance.vote-closed");

    /// <summary>A void vote stays void.</summary>
    public static readonly Rejection VoteVoid = new("governance.vote-void");

    /// <summary>Whoever acts for a seat holds it.</summary>
    public static readonly Rejection NotTheHolder = new("governance.not-the-holder");

    /// <summary>An interest is declared once.</summary>
    public static readonly Rejection InterestAlreadyDeclared = new("governance.interest-already-declared");

    /// <summary>Only an interest that was declared and not yet ruled on can be ruled on.</summary>
    public static readonly Rejection NoInterestToRuleOn = new("governance.no-interest-to-rule-on");

    /// <summary>Nobody rules on their own interest.</summary>
    public static readonly Rejection OwnInterest = new("governance.own-interest");

    /// <summary>A vote is opened once every declared interest is ruled on.</summary>
    public static readonly Rejection InterestUndecided = new("governance.interest-undecided");

    /// <summary>A vote is opened if somebody can vote.</summary>
    public static readonly Rejection NobodyCanVote = new("governance.nobody-can-vote");

    /// <summary>Who is recused has no part in vote and decision.</summary>
    public static readonly Rejection Recused = new("governance.recused");

    /// <summary>A seat votes once.</summary>
    public static readonly Rejection AlreadyVoted = new("governance.already-voted");

    /// <summary>A vote on which a decision rests stands.</summary>
    public static readonly Rejection DecisionRestsOnVote = new("governance.decision-rests-on-vote");

    /// <summary>There is no such decision.</summary>
    public static readonly Rejection DecisionNotFound = new("governance.council-decision-not-found");

    /// <summary>A vote carries one decision.</summary>
    public static readonly Rejection DecisionAlreadyTaken = new("governance.council-decision-already-taken");

    /// <summary>A decision rests on a result.</summary>
    public static readonly Rejection NoResult = new("governance.vote-without-result");

    /// <summary>A vote that too few took part in carries no decision.</summary>
    public static readonly Rejection QuorumMissed = new("governance.quorum-missed");

    /// <summary>A decision says what the vote says.</summary>
    public static readonly Rejection AgainstTheVote = new("governance.decision-against-the-vote");

    /// <summary>A day on which something is said to have happened does not lie in the future.</summary>
    public static readonly Rejection DayInTheFuture = new("governance.day-in-the-future");

    /// <summary>Nobody decides before the result is known.</summary>
    public static readonly Rejection DecidedBeforeResult = new("governance.decided-before-result");

    /// <summary>A decision has reasons.</summary>
    public static readonly Rejection ReasonsMissing = new("governance.council-reasons-missing");

    /// <summary>A decision is published once.</summary>
    public static readonly Rejection DecisionAlreadyPublished = new("governance.council-decision-already-published");

    /// <summary>A decision is published on the day it is taken or later.</summary>
    public static readonly Rejection PublishedBeforeDecision = new("governance.published-before-decision");

    /// <summary>The reasons published are the reasons decided.</summary>
    public static readonly Rejection OtherReasons = new("governance.other-council-reasons");

    /// <summary>What is carried out has been published.</summary>
    public static readonly Rejection DecisionNotPublished = new("governance.council-decision-not-published");

    /// <summary>There is no such plan.</summary>
    public static readonly Rejection PlanNotFound = new("governance.plan-not-found");

    /// <summary>A decision is carried out by one plan.</summary>
    public static readonly Rejection PlanAlreadyAdopted = new("governance.plan-already-adopted");

    /// <summary>Of a rejected proposal nothing is carried out.</summary>
    public static readonly Rejection NothingToCarryOut = new("governance.nothing-to-carry-out");

    /// <summary>A plan has milestones, and not more than one can follow.</summary>
    public static readonly Rejection MilestonesMissing = new("governance.milestones-missing");

    /// <summary>A milestone's code can stand in an address for ever.</summary>
    public static readonly Rejection MilestoneCodeMalformed = new("governance.milestone-code-malformed");

    /// <summary>A milestone is named once.</summary>
    public static readonly Rejection MilestoneNamedTwice = new("governance.milestone-named-twice");

    /// <summary>Nothing is promised for a day that has passed.</summary>
    public static readonly Rejection MilestoneDueInThePast = new("governance.milestone-due-in-the-past");

    /// <summary>There is no such milestone of this unit.</summary>
    public static readonly Rejection MilestoneNotFound = new("governance.milestone-not-found");

    /// <summary>A milestone is reached once.</summary>
    public static readonly Rejection MilestoneAlreadyReached = new("governance.milestone-already-reached");

    /// <summary>Nothing is reached before it is planned.</summary>
    public static readonly Rejection ReachedBeforePlan = new("governance.reached-before-plan");

    /// <summary>A delay moves the day back.</summary>
    public static readonly Rejection DelayIsNone = new("governance.delay-is-none");
}
