namespace Sijil.Api.CommandLine;

/// <summary>Writes what a command made. What somebody has already is never overwritten.</summary>
internal static class NewFile
{
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    public static async Task Write(string path, byte[] content, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew);
        await file.WriteAsync(content, cancellation);
    }
}
