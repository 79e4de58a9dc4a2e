using System.Collections.Concurrent;
using Marten;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Keeps the memory of chunks that were written for those still to come. Thread-safe.</summary>
internal sealed class ChunkPool(EventForm form, IDocumentStore store)
{
    private readonly ConcurrentBag<PreparedChunk> free = [];

    /// <summary>An empty chunk; it belongs to whoever took it until it is given back.</summary>
    public PreparedChunk Take() => free.TryTake(out var chunk) ? chunk : new(form, store);

    public void Give(PreparedChunk chunk)
    {
        chunk.Clear();
        free.Add(chunk);
    }
}
