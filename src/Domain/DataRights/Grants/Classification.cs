namespace Sijil.Domain.DataRights.Grants;

/// <summary>How far data is closed. A restriction rests on a law and ends by itself.</summary>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="ReviewOn">The day by which the owner looks at it again.</param>
public sealed record Classification(ClassificationLevel Level, DateOnly ExpiresOn, DateOnly ReviewOn)
{
    public const int LongestYears = 5;

    /// <summary>With all its extensions.</summary>
    public const int LongestYearsInAll = 10;

    public bool IsInForceOn(DateOnly day) => day <= ExpiresOn;
}

public enum ClassificationLevel
{
    Public,
    Internal,
    Confidential,
}
