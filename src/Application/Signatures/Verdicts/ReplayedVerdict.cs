using Sijil.Application.Signatures.Validation;
using Sijil.Domain;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>A kept verdict, and what came of reaching it again.</summary>
/// <param name="IsSame">Whether the report is the same, byte for byte.</param>
/// <param name="Again">What is said now; null where there is nothing left to judge, or it may not be opened.</param>
/// <param name="UnderOther">The same under another policy, where one was named.</param>
/// <param name="DestroyedBy">The event with which the signature was destroyed.</param>
/// <param name="Refusal">Why it may not be opened.</param>
public sealed record ReplayedVerdict(
    VerdictEvent Kept,
    bool IsSame,
    SignatureVerdicts? Again,
    SignatureVerdicts? UnderOther,
    Guid? DestroyedBy,
    Rejection? Refusal
)
{
    /// <summary>Whether it is the one from which the level of a signature follows, and not the one by which it was taken in.</summary>
    public bool IsOfLevel { get; init; }

    /// <summary>What was signed is not at hand any more (EN 319 102-1: SIGNED_DATA_NOT_FOUND): the verdict stands, and cannot be reached again.</summary>
    internal static ReplayedVerdict Destroyed(VerdictEvent kept, Guid? by) => new(kept, false, null, null, by, null);

    internal static ReplayedVerdict Refused(VerdictEvent kept, Rejection why) =>
        new(kept, false, null, null, null, why);
}
