namespace Sijil.Application.Ledger.Cases;

/// <summary>No event of a stream is missing before or between those of an exported case.</summary>
internal static class CaseStreamChecks
{
    /// <exception cref="WrongFileException">One is.</exception>
    public static void Verify(ExportedCase exported)
    {
        var leaves = exported.Events.Select(known => known.Leaf).ToArray();
        if (!leaves.Any(leaf => leaf.StreamId == exported.Stream))
            throw new WrongFileException(CasePath.Contents, "No event of the case belongs to its stream.");
        if (leaves.FirstOrDefault(leaf => leaf.Log != leaves[0].Log) is { } foreign)
            throw new WrongFileException(CasePath.Leaf(foreign.Sequence), "It is of another municipality.");

        foreach (var stream in leaves.GroupBy(leaf => leaf.StreamId))
        {
            var version = 0L;
            foreach (var leaf in stream)
            {
                if (leaf.Version != ++version)
                    throw new WrongFileException(
                        CasePath.Leaf(leaf.Sequence),
                        $"It is event {leaf.Version} of its stream, and event {version} is not in the case before it."
                    );
            }
        }
    }
}
