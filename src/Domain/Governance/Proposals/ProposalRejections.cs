namespace Sijil.Domain.Governance.Proposals;

/// <summary>The rules of proposals and supports, one line each. docs/rules/governance.md gives their basis.</summary>
public static class ProposalRejections
{
    /// <summary>A code can stand in an address for ever.</summary>
    public static readonly Rejection RulesCodeMalformed = new("governance.participation-rules-code-malformed");

    /// <summary>Rules can be followed: residents take part, and it ends one day.</summary>
    public static readonly Rejection RulesOutOfRange = new("governance.participation-rules-out-of-range");

    /// <summary>Rules name areas that the municipality has.</summary>
    public static readonly Rejection RulesAreaUnknown = new("governance.participation-area-unknown");

    /// <summary>Rules are published once; from then on they have new versions.</summary>
    public static readonly Rejection RulesAlreadyPublished = new("governance.participation-rules-already-published");

    /// <summary>Only rules that were published are read and have new versions.</summary>
    public static readonly Rejection RulesNotFound = new("governance.participation-rules-not-found");

    /// <summary>A proposal is published under rules that have been published.</summary>
    public static readonly Rejection RulesUnknown = new("governance.participation-rules-unknown");

    /// <summary>There is no such proposal, or it is somebody else's draft.</summary>
    public static readonly Rejection NotFound = new("governance.proposal-not-found");

    /// <summary>A proposal is drafted once.</summary>
    public static readonly Rejection AlreadyDrafted = new("governance.proposal-already-drafted");

    /// <summary>Publishing, revising and withdrawing are for the author.</summary>
    public static readonly Rejection NotTheAuthor = new("governance.not-the-author");

    /// <summary>A proposal is published once.</summary>
    public static readonly Rejection AlreadyPublished = new("governance.proposal-already-published");

    /// <summary>A draft is nobody's business but its author's.</summary>
    public static readonly Rejection NotPublished = new("governance.proposal-not-published");

    /// <summary>What is published is what was drafted.</summary>
    public static readonly Rejection OtherTexts = new("governance.proposal-other-texts");

    /// <summary>Texts that were erased cannot be published.</summary>
    public static readonly Rejection TextsErased = new("governance.proposal-texts-erased");

    /// <summary>Nothing is done about a proposal after its last day.</summary>
    public static readonly Rejection Closed = new("governance.proposal-closed");

    /// <summary>A withdrawn proposal is not taken up again.</summary>
    public static readonly Rejection Withdrawn = new("governance.proposal-withdrawn");

    /// <summary>Until its last day a proposal is closed only where it has reached its threshold.</summary>
    public static readonly Rejection StillOpen = new("governance.proposal-still-open");

    /// <summary>What has reached the threshold is no longer its author's, nor its supporters', to take back.</summary>
    public static readonly Rejection ThresholdAlreadyReached = new("governance.threshold-already-reached");

    /// <summary>Only what has reached its threshold comes before the council.</summary>
    public static readonly Rejection ThresholdNotReached = new("governance.threshold-not-reached");

    /// <summary>A crossing is one of this proposal: of a revision it has had, at its own threshold.</summary>
    public static readonly Rejection CrossingDoesNotFit = new("governance.crossing-does-not-fit");

    /// <summary>People can be told apart for as long as objections can be made.</summary>
    public static readonly Rejection ObjectionsStillRun = new("governance.objections-still-run");

    /// <summary>One person supports a revision once.</summary>
    public static readonly Rejection AlreadySupported = new("governance.already-supported");

    /// <summary>Only a support of the present revision can be withdrawn.</summary>
    public static readonly Rejection NotSupported = new("governance.not-supported");

    /// <summary>Whoever takes part has proved who they are.</summary>
    public static readonly Rejection AssuranceTooLow = new("governance.assurance-too-low");

    /// <summary>One person is told from another by national id.</summary>
    public static readonly Rejection NationalIdMissing = new("governance.national-id-missing");
}
