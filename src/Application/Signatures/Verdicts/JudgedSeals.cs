using Marten;
using Sijil.Application.Ledger;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Finds what a verdict on a seal is about. Thread-safe.</summary>
public sealed class JudgedSeals(IDocumentStore store, PublishedFiles files)
{
    /// <param name="file">The published file with the seal; null for the newest.</param>
    /// <returns>The act, the file with the seal and the document under it; null where there is no such seal.</returns>
    internal async Task<JudgedSeal?> Find(
        string municipality,
        Guid sealId,
        string? file,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(sealId, token: cancellation);
        if (SignatureStreams.Seal.Read(events).State is not Seal.Affixed newest)
            return null;

        var (seal, document) = (file ?? newest.Digest, ((ActSealed)events[0].Data).Document.Digest);
        var found = await files.Find(municipality, [seal, document], cancellation);
        return new(newest.Act, seal, found[seal], found[document]);
    }
}

/// <param name="File">The published file with the seal.</param>
/// <param name="Document">The exact bytes under it.</param>
internal sealed record JudgedSeal(ActReference Act, string File, byte[] Seal, byte[] Document);
