namespace Sijil.Application.Signatures.Documents;

/// <summary>
/// The objects of one municipality: bytes that never change, each found by its address, the SHA-256 of the bytes in base64url. A folder,
/// or an object store.
/// </summary>
/// <remarks>
/// Implementations are thread-safe, also among processes. What they are given is encrypted; they need not keep it secret, and whoever
/// reads verifies it.
/// </remarks>
public interface IObjectStore
{
    /// <summary>Begins an object. Until it is kept it is there for nobody, and where that never comes it leaves nothing.</summary>
    ValueTask<ObjectDraft> Begin(CancellationToken cancellation);

    /// <returns>Null where there is none.</returns>
    ValueTask<Stream?> Read(string address, CancellationToken cancellation);

    /// <summary>Removes an object, if it is there.</summary>
    ValueTask Remove(string address, CancellationToken cancellation);

    /// <summary>The addresses of the objects that were kept before a moment.</summary>
    IAsyncEnumerable<string> KeptBefore(DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>Removes what was begun before a moment and neither kept nor given up: whoever wrote it is gone.</summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> RemoveDrafts(DateTimeOffset begunBefore, CancellationToken cancellation);
}

/// <summary>An object that is being written. It is gone when it is disposed of without having been kept.</summary>
public abstract class ObjectDraft : IAsyncDisposable
{
    public abstract ValueTask Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>Puts it in place; it is durable when this returns.</summary>
    /// <returns>Its address.</returns>
    public abstract ValueTask<string> Keep(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>The objects of all municipalities.</summary>
public interface IObjectStores
{
    /// <exception cref="ObjectStoreUnavailableException">Nobody has said where they are to be kept.</exception>
    IObjectStore Open(string municipality);
}

/// <summary>No object can be kept or read. The message says what to change.</summary>
public sealed class ObjectStoreUnavailableException(string message) : Exception(message);
