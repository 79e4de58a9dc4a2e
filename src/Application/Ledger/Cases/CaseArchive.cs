using System.IO.Compression;

namespace Sijil.Application.Ledger.Cases;

/// <summary>An exported case as one file: a zip with nothing in it but the files of the case.</summary>
public static class CaseArchive
{
    private const int MostFiles = 100_000;
    private const long MostBytes = 256L << 20;

    /// <summary>What a zip can say at the earliest: the same case is to be the same file whenever it is written.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(ExportedCase exported, Stream target)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in exported.Files())
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = Never;
            using var stream = entry.Open();
            stream.Write(content);
        }
    }

    /// <summary>
    /// Reads the files into memory, and nothing anywhere else. What a case does not have is refused before it is read: other names, a
    /// name twice, more files or bytes than any case has, whatever the archive says of their lengths.
    /// </summary>
    /// <exception cref="WrongFileException">It is no archive of a case.</exception>
    internal static IReadOnlyDictionary<string, byte[]> Read(Stream source)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var current = "";
        try
        {
            using var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostFiles)
                throw new WrongFileException("", $"It has {archive.Entries.Count} files.");

            var left = MostBytes;
            foreach (var entry in archive.Entries)
            {
                current = entry.FullName;
                if (!CasePath.IsKnown(current))
                    throw new WrongFileException(current, "An exported case has no such file.");
                if (!files.TryAdd(current, Content(entry, left)))
                    throw new WrongFileException(current, "It is there twice.");
                left -= files[current].Length;
            }

            return files;
        }
        // This is how the parser says that it is something else; an encrypted file is not supported.
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new WrongFileException(current, $"It cannot be read: {fault.Message}", fault);
        }
    }

    private static byte[] Content(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (content.Length + read > most)
                throw new WrongFileException(entry.FullName, "It is longer than anything in a case.");
            content.Write(buffer.AsSpan(0, read));
        }

        return content.ToArray();
    }
}
