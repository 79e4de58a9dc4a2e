namespace Sijil.Domain.Governance.Councils;

/// <summary>By what a council decides. A vote takes a copy when it is prepared and keeps it, whatever the council changes later.</summary>
/// <param name="PresidingSeat">Whose choice decides a tie, where the rule of ties says so.</param>
public sealed record CouncilRules(Quorum Quorum, Majority Majority, TieRule TieRule, string PresidingSeat);

public enum Majority
{
    /// <summary>More yes than no.</summary>
    Simple,

    /// <summary>More yes than no and abstentions together.</summary>
    Absolute,

    /// <summary>At least twice as many yes as no.</summary>
    TwoThirds,
}

/// <summary>What becomes of as many yes as no. Only a simple majority knows ties: the others ask for more than one half.</summary>
public enum TieRule
{
    Fails,
    PresidingSeatDecides,
}
