namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>When those are reminded who have been invited and have not signed yet.</summary>
/// <param name="FirstAfterDays">From the invitation to the first reminder.</param>
/// <param name="EveryDays">From one reminder to the next.</param>
public sealed record ReminderPlan(int FirstAfterDays, int EveryDays)
{
    private const int Most = 365;

    internal bool IsUsable() => FirstAfterDays is >= 1 and <= Most && EveryDays is >= 1 and <= Most;
}
