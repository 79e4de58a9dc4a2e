using System.Buffers.Text;
using System.Security.Cryptography;
using Sijil.Api.Ledger;
using Sijil.Application;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>An object that is being written into a file of its own, and moved into place when it is whole and on disk.</summary>
internal sealed class ObjectFile : ObjectDraft
{
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string path;
    private readonly FileStream file;
    private readonly Func<string, string> place;

    private ObjectFile(string path, Func<string, string> place)
    {
        this.path = path;
        this.place = place;
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <param name="drafts">The folder for files that are not whole yet, on the same volume as their places.</param>
    /// <param name="place">Where an object of an address lies.</param>
    public static ObjectFile Begin(string drafts, Func<string, string> place)
    {
        DurableFile.Make(drafts);
        return new(Path.Combine(drafts, RandomIdentifier.New().ToString("N")), place);
    }

    public override async ValueTask Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        digest.AppendData(bytes.Span);
        await file.WriteAsync(bytes, cancellation);
    }

    public override async ValueTask<string> Keep(CancellationToken cancellation)
    {
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        var address = Base64Url.EncodeToString(digest.GetHashAndReset());
        var target = place(address);
        var folder = Path.GetDirectoryName(target)!;
        DurableFile.Make(folder);
        File.Move(path, target, overwrite: true);
        DurableFile.Keep(folder);
        return address;
    }

    public override async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        File.Delete(path); // What was kept is there no longer.
        digest.Dispose();
    }
}
