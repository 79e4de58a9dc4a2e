using Microsoft.Extensions.Logging;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Seals an act that a message tells of, or says that it is to be told again.</summary>
/// <remarks>
/// The message is recorded with the act, so no crash loses it, and one that comes again finds the seal made. Where no key can be used the
/// act stands as it is, unsealed, and the message comes again. Thread-safe.
/// </remarks>
public sealed partial class PatientSealing(ActSealing sealing, ILogger<PatientSealing> log)
{
    internal static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <returns>False where no key can be used now.</returns>
    public async Task<bool> Seal(
        ActReference act,
        Func<RenderedAct> render,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        try
        {
            await sealing.Seal(act, render, instruction, cancellation);
            return true;
        }
        catch (SealingKeyUnavailableException obstacle)
        {
            CannotSeal(log, instruction.Municipality, act.Number, obstacle);
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Decision {Number} of '{Municipality}' cannot be sealed now; it will be tried again."
    )]
    private static partial void CannotSeal(ILogger log, string municipality, string number, Exception obstacle);
}
