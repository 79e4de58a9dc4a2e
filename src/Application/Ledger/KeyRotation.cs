using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>Hands a log over from one key to the next, while hosts may be publishing it. Cut off at any step, it is carried on by the next one.</summary>
/// <remarks>
/// First the new key signs the last checkpoint beside the old one, which replaces the file: whoever was about to publish under the old
/// key finds another checkpoint than the one they went on from, and whoever comes later finds a key that they do not have, and waits.
/// So the log stands still at the size that the hand-over then names.
/// </remarks>
public sealed class KeyRotation(ILogStores stores)
{
    /// <exception cref="LogRefusedException">The old key is not the one in use, or the log is being handed over to another one.</exception>
    public async Task<HandOver> Run(
        string municipality,
        NoteSigner old,
        NoteSigner next,
        CancellationToken cancellation
    )
    {
        var log = stores.Open(municipality);
        while (true)
        {
            var (signed, note) = await Read(log, old.Key, cancellation);
            if (signed.Keys.HasStranger(note) && note.Signatures.All(by => by.KeyId != next.Key.Id))
                throw new LogRefusedException(
                    $"{signed.Keys.Current.Name} is being handed over to another key. Go on with that one, or end it with --abandon."
                );

            var isAnnounced = note.Signatures.Any(by => by.KeyId == next.Key.Id);
            if (!isAnnounced && !await Replace(log, signed, note.With(next.Sign(note.Text)), cancellation))
                continue;

            var handOver = new HandOver(old.Key, next.Key, signed.Head);
            var path = HandOverFiles.PathOf(signed.Keys.HandOvers.Count + 1);
            var both = old.Note(handOver.ToString()).With(next.Sign(handOver.ToString()));
            return await log.Replace(path, expected: null, both.ToBytes(), cancellation)
                ? handOver
                : throw new LogRefusedException($"{handOver.Origin} has just been handed over by somebody else.");
        }
    }

    /// <summary>Ends a hand-over that was begun and whose new key is lost: the old one goes on as if nothing had been.</summary>
    /// <returns>False where none was begun.</returns>
    /// <exception cref="LogRefusedException">The key is not the one in use.</exception>
    public async Task<bool> Abandon(string municipality, VerifierKey key, CancellationToken cancellation)
    {
        var log = stores.Open(municipality);
        while (true)
        {
            var (signed, note) = await Read(log, key, cancellation);
            if (!signed.Keys.HasStranger(note))
                return false;

            var own = note.Signatures.Where(by =>
                by.Name != key.Name || signed.Keys.NewestFirst.Any(known => known.Id == by.KeyId)
            );
            if (await Replace(log, signed, new SignedNote(note.Text, [.. own]), cancellation))
                return true;
        }
    }

    private static async Task<(SignedLog Signed, SignedNote Note)> Read(
        ILogStore log,
        VerifierKey key,
        CancellationToken cancellation
    )
    {
        var signed = await SignedLog.Read(log, key, cancellation);
        if (signed.Keys.Current != key)
            throw new LogRefusedException($"{key.Name} was handed over already, to {signed.Keys.Current}.");

        return signed.Note is { } note
            ? (signed, SignedNote.Parse(note))
            : throw new LogRefusedException(
                $"Nothing of {key.Name} is published yet, so there is nothing to hand over: configure the new key instead."
            );
    }

    private static ValueTask<bool> Replace(
        ILogStore log,
        SignedLog signed,
        SignedNote note,
        CancellationToken cancellation
    ) => log.Replace(SignedLog.CheckpointPath, signed.Note, note.ToBytes(), cancellation);
}
