using System.Runtime.InteropServices;
using Sijil.Application;

namespace Sijil.Api.Ledger;

/// <summary>Files that are there as a whole or not at all, and stay there when the power fails once writing has returned.</summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    /// <summary>Written beside, brought to disk, moved into place, and the folder's entry brought to disk as well.</summary>
    public static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        Make(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{RandomIdentifier.New():N}");
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }

        Keep(folder);
    }

    /// <summary>Makes a folder and those above it; each entry is brought to disk, because a file without its folder is lost.</summary>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
            return;

        var above = Path.GetDirectoryName(folder)!;
        Make(above);
        Directory.CreateDirectory(folder);
        Keep(above);
    }

    /// <summary>Brings the entries of a folder to disk.</summary>
    /// <remarks>The base library opens no folders. Windows keeps their entries with the files.</remarks>
    public static void Keep(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
            throw new IOException($"'{folder}' cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Sync(handle) != 0)
                throw new IOException($"'{folder}' cannot be brought to disk: error {Marshal.GetLastPInvokeError()}.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
