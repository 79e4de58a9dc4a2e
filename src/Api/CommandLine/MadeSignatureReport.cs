using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.CommandLine;

/// <summary>What was signed how, as machines read it.</summary>
/// <param name="Level">Reached, such as <c>CAdES-BASELINE-T</c>.</param>
/// <param name="ClaimedSigningTime">A claim that proves nothing.</param>
/// <param name="TimeStamp">When it existed already, and who says so; absent at level B.</param>
/// <param name="Reasons">Why it is not higher, or who did not answer.</param>
internal sealed record MadeSignatureReport(
    string Level,
    string Subject,
    DateTimeOffset ClaimedSigningTime,
    Application.Signatures.TimeStamping.TimeStamp? TimeStamp,
    IReadOnlyList<string> Reasons
)
{
    public static MadeSignatureReport Of(MadeSignature made, SealingKey key) =>
        new(made.Level, key.Certificate.Subject, made.ClaimedAt, made.Stamp, made.Reasons);
}
