namespace Sijil.Domain.Governance.Residents;

/// <summary>The rules of the roll of residents, one line each. docs/rules/governance.md gives their basis.</summary>
public static class ResidentsRejections
{
    /// <summary>A municipality has at least one area, and has it before anyone is on its roll.</summary>
    public static readonly Rejection AreasMissing = new("governance.areas-missing");

    /// <summary>An area's code can stand in an address for ever.</summary>
    public static readonly Rejection AreaCodeMalformed = new("governance.area-code-malformed");

    /// <summary>An area is named once.</summary>
    public static readonly Rejection AreaNamedTwice = new("governance.area-named-twice");

    /// <summary>An area that people were counted by stays.</summary>
    public static readonly Rejection AreaLeftOut = new("governance.area-left-out");

    /// <summary>A definition changes something.</summary>
    public static readonly Rejection AreasUnchanged = new("governance.areas-unchanged");

    /// <summary>Nobody takes part who is not on the roll.</summary>
    public static readonly Rejection NotOnTheRoll = new("governance.not-on-the-roll");

    /// <summary>Nobody takes part before they came or after they left.</summary>
    public static readonly Rejection NotOnTheRollThatDay = new("governance.not-on-the-roll-that-day");

    /// <summary>Nobody takes part below the age of the electorate.</summary>
    public static readonly Rejection TooYoung = new("governance.too-young");

    /// <summary>The decision is open to other classes of residence.</summary>
    public static readonly Rejection ClassExcluded = new("governance.residence-class-excluded");

    /// <summary>The decision is about other areas.</summary>
    public static readonly Rejection AreaExcluded = new("governance.area-excluded");
}
