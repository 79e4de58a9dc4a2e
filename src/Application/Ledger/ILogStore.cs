namespace Sijil.Application.Ledger;

/// <summary>The files of one log, where they are served to the world: a folder, or an object store.</summary>
/// <remarks>Implementations are thread-safe, also among processes.</remarks>
public interface ILogStore : ILogSource
{
    /// <summary>Writes a file that never changes; it is durable when this returns. The same bytes may be written again.</summary>
    /// <exception cref="LogRefusedException">It is there with other bytes.</exception>
    ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Replaces a file, if it is still the one that is expected; durable when this returns.</summary>
    /// <param name="expected">Null where there is to be none yet.</param>
    /// <returns>False where it is another by now; then nothing was written.</returns>
    ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation);

    /// <summary>Removes what was partial of a tile or a bundle that is full by now, if anything is left of it.</summary>
    ValueTask RemovePartials(string full, CancellationToken cancellation);
}

/// <summary>The logs of all municipalities.</summary>
public interface ILogStores
{
    ILogStore Open(string municipality);
}
