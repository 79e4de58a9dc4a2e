namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>Where the time-stamp over a checkpoint lies below its log: by the size of the tree and the second that it names.</summary>
/// <param name="Second">In seconds since 1970-01-01T00:00:00Z.</param>
public sealed record TimeStampAddress(long Size, long Second)
{
    /// <summary>Holds the path of the newest one, and is the only file of them that changes.</summary>
    public const string NewestPath = "timestamp/newest";

    private const string Folder = "timestamp/";
    private const string Ending = ".tsr";

    /// <summary>The authority's reply, as it came (RFC 3161, TimeStampResp in DER).</summary>
    public string Path => $"{Folder}{StrictDecimal.Write(Size)}/{StrictDecimal.Write(Second)}{Ending}";

    /// <summary>What was stamped: the text of the checkpoint, without signatures.</summary>
    public string CheckpointPath => $"{Folder}{StrictDecimal.Write(Size)}/checkpoint";

    /// <summary>The same, as the log had signed it when it was stamped, so that proofs can lead to what was stamped.</summary>
    public string NotePath => $"{Folder}{StrictDecimal.Write(Size)}/note";

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(Second);

    /// <summary>The content of the file that names the newest one.</summary>
    public override string ToString() => $"{Path}\n";

    /// <exception cref="FormatException">The file holds something else.</exception>
    public static TimeStampAddress Read(ReadOnlySpan<byte> newest)
    {
        var text = StrictUtf8.Decode(newest);
        return text.EndsWith('\n')
            ? Parse(text[..^1])
            : throw new FormatException("The path of a stamp ends its line.");
    }

    private static TimeStampAddress Parse(string path)
    {
        if (
            path.Split('/') is not ["timestamp", var size, var name]
            || !name.EndsWith(Ending, StringComparison.Ordinal)
        )
            throw new FormatException($"'{path}' is not the path of a time-stamp.");

        var second = StrictDecimal.Parse(name[..^Ending.Length], "the second of a time-stamp");
        return new(
            StrictDecimal.Parse(size, "the size of a tree"),
            second <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? second
                : throw new FormatException($"'{path}' is of no time.")
        );
    }
}
