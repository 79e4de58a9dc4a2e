using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>What a log signs about its tree: C2SP tlog-checkpoint, "Note text".</summary>
/// <param name="Origin">Names the log, such as <c>example.com/log/demo</c>: one line, not empty.</param>
/// <param name="Extensions">Lines that say more. Ours have none, because nobody could audit them.</param>
public sealed record Checkpoint(string Origin, TreeHead Head, IReadOnlyList<string> Extensions)
{
    private const int RequiredLines = 3;

    public Checkpoint(string origin, TreeHead head)
        : this(origin, head, []) { }

    public string Origin { get; } = Line(Origin);

    public TreeHead Head { get; } = Possible(Head);

    public IReadOnlyList<string> Extensions { get; } = [.. Extensions.Select(Line)];

    /// <summary>Reads the text of a note, without signatures.</summary>
    /// <exception cref="FormatException">It is not that of a checkpoint, down to the byte.</exception>
    public static Checkpoint Parse(string text)
    {
        var (origin, head, extensions) = Read(text);
        return new(origin, head, extensions);
    }

    /// <summary>What the text claims, also of a tree that cannot be: whoever judges a log must be able to read that.</summary>
    /// <exception cref="FormatException">It has not the form of a checkpoint.</exception>
    internal static (string Origin, TreeHead Head, IReadOnlyList<string> Extensions) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n') || text[..^1].Split('\n') is not { Length: >= RequiredLines } lines)
            throw new FormatException("A checkpoint has lines for origin, size and root, each ending in a newline.");

        var head = new TreeHead(StrictDecimal.Parse(lines[1], "the size of a tree"), MerkleHash.Parse(lines[2]));
        return (Line(lines[0]), head, [.. lines[RequiredLines..].Select(Line)]);
    }

    /// <summary>The text of the note, to be signed.</summary>
    public override string ToString() =>
        string.Concat(
            new[] { Origin, StrictDecimal.Write(Head.Size), $"{Head.Root}" }
                .Concat(Extensions)
                .Select(line => $"{line}\n")
        );

    private static string Line(string line) =>
        line.Length > 0 && !line.Any(character => character is < ' ')
            ? line
            : throw new FormatException("A line of a checkpoint is empty, or has a control character.");

    private static TreeHead Possible(TreeHead head) =>
        head.IsPossible
            ? head
            : throw new FormatException($"A tree of {head.Size} leaves does not have the root {head.Root}.");
}
