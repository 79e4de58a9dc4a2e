using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

/// <summary>The shapes that forms about envelopes are made of.</summary>
internal static class EnvelopeShapes
{
    public const int LongestExplanation = 2_000;
    public const int LongestCode = 40;

    public static readonly ReminderPlan Reminders = new(5, 2);
}
