using System.Buffers.Text;
using System.Runtime.CompilerServices;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>Objects in a folder, spread over 256 folders by the beginning of their names.</summary>
/// <remarks>
/// A file is named by its address in hexadecimal, which no file system mistakes for another. A draft lies beside them under a random name
/// until it is moved into place. No name says anything of what is in a file.
/// </remarks>
internal sealed class ObjectFolder(string folder) : IObjectStore
{
    /// <summary>Larger than a segment, so that one is written at once.</summary>
    private const int BufferSize = 128 * 1024;

    private string Drafts => Path.Combine(folder, "drafts");

    public ValueTask<ObjectDraft> Begin(CancellationToken cancellation) => new(ObjectFile.Begin(Drafts, Place));

    public ValueTask<Stream?> Read(string address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(
                new FileStream(
                    Place(address),
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read | FileShare.Delete,
                    BufferSize,
                    FileOptions.SequentialScan
                )
            );
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new((Stream?)null);
        }
    }

    public ValueTask Remove(string address, CancellationToken cancellation)
    {
        if (Directory.Exists(Path.GetDirectoryName(Place(address))))
            File.Delete(Place(address));
        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<string> KeptBefore(
        DateTimeOffset moment,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await Task.Yield(); // A folder is gone through without waiting for anything; who asked goes on meanwhile.
        if (!Directory.Exists(folder))
            yield break;

        foreach (var part in Directory.EnumerateDirectories(folder).Where(part => part != Drafts))
        {
            foreach (var file in new DirectoryInfo(part).EnumerateFiles())
            {
                cancellation.ThrowIfCancellationRequested();
                if (file.LastWriteTimeUtc < moment.UtcDateTime && Address(file.Name) is { } address)
                    yield return address;
            }
        }
    }

    public ValueTask<int> RemoveDrafts(DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        if (!Directory.Exists(Drafts))
            return new(0);

        var abandoned = new DirectoryInfo(Drafts)
            .EnumerateFiles()
            .Where(draft => draft.LastWriteTimeUtc < begunBefore.UtcDateTime)
            .ToArray();
        foreach (var draft in abandoned)
            draft.Delete();
        return new(abandoned.Length);
    }

    private string Place(string address)
    {
        var name = Convert.ToHexStringLower(Base64Url.DecodeFromChars(address));
        return Path.Combine(folder, name[..2], name);
    }

    /// <summary>Null for a file that is none of the objects.</summary>
    private static string? Address(string name) =>
        name.Length == 64 && name.All(char.IsAsciiHexDigitLower)
            ? Base64Url.EncodeToString(Convert.FromHexString(name))
            : null;
}
