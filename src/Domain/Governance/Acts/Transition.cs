namespace Sijil.Domain.Governance.Acts;

/// <summary>What a change of the law means for cases that had begun before it came into force.</summary>
public enum Transition
{
    /// <summary>It applies to everything decided from that day on.</summary>
    PendingCasesUnderNewLaw,

    /// <summary>Who had begun before is judged by the law as it was on the day before.</summary>
    PendingCasesUnderFormerLaw,
}

/// <summary>A day on which the law changed: the act itself, an amendment, or its repeal.</summary>
public sealed record LegalChange(DateOnly From, Transition Transition)
{
    public bool SparesPendingCases() => Transition == Transition.PendingCasesUnderFormerLaw;
}
