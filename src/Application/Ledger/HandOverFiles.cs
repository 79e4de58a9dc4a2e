using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>The hand-overs of a log from key to key, among its files: <c>handover/1</c> and so on; none of them ever changes.</summary>
public static class HandOverFiles
{
    /// <summary>More than a log has in centuries, so that nobody is kept reading.</summary>
    private const int Most = 1_000;

    public static string PathOf(int number) => $"handover/{number}";

    /// <summary>The keys that the log has had, as far as they lead to or from one that is trusted.</summary>
    /// <exception cref="LogRefusedException">What lies there are no hand-overs, or they do not follow from one another.</exception>
    public static async Task<KeySuccession> Keys(
        this ILogSource log,
        VerifierKey trusted,
        CancellationToken cancellation
    )
    {
        var handOvers = new List<HandOver>();
        try
        {
            while (await log.Read(PathOf(handOvers.Count + 1), cancellation) is { } note)
            {
                handOvers.Add(HandOver.Read(note, Ed25519.Verify));
                if (handOvers.Count > Most)
                    throw new FormatException($"There are more than {Most} of them.");
            }

            return new(trusted, handOvers);
        }
        catch (FormatException malformed)
        {
            throw new LogRefusedException(
                $"The hand-overs of {trusted.Name} are not to be trusted: {malformed.Message}",
                malformed
            );
        }
    }
}
