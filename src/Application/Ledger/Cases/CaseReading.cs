using System.Text.Json;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Reads the files of an exported case, and says which of them is not what it should be.</summary>
internal static class CaseReading
{
    /// <exception cref="WrongFileException">It is missing, or not what it should be.</exception>
    public static T Read<T>(this IReadOnlyDictionary<string, byte[]> files, string path, Func<byte[], T> read)
    {
        if (!files.TryGetValue(path, out var bytes))
            throw new WrongFileException(path, "It is missing.");

        try
        {
            return read(bytes);
        }
        // Whoever has changed it may have written anything; the parsers complain by many types.
        catch (Exception fault)
            when (fault
                    is FormatException
                        or JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or NotSupportedException
            )
        {
            throw new WrongFileException(path, fault.Message, fault);
        }
    }
}
