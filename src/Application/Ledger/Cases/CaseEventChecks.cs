using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Verifies the files of one event of an exported case.</summary>
internal static class CaseEventChecks
{
    /// <param name="path">Of the entry.</param>
    /// <param name="checkpoint">Already found to be the log's.</param>
    /// <exception cref="WrongFileException">One of them is not what it should be.</exception>
    public static ExportedEvent Verified(
        IReadOnlyDictionary<string, byte[]> files,
        string path,
        Checkpoint checkpoint,
        bool isPublic
    )
    {
        var entry = files[path];
        var leaf = files.Read(
            path,
            bytes => EventLeaf.Read(bytes) ?? throw new FormatException("It is the entry of no event.")
        );
        if (CasePath.Leaf(leaf.Sequence) != path)
            throw new WrongFileException(path, "It is the entry of another event.");

        var proof = files.Read(CasePath.Proof(leaf.Sequence), bytes => LogProof.Parse(bytes));
        var recorded = isPublic ? null : Recorded(files, leaf);
        var isProved = proof.Inclusion.Verifies(MerkleHash.OfLeaf(entry), checkpoint.Head);
        var isMadeAnew = recorded is null || Made(leaf, recorded).AsSpan().SequenceEqual(entry);
        return (isProved, isMadeAnew) switch
        {
            _ when !IsAlone(proof, files) => throw new WrongFileException(
                CasePath.Proof(leaf.Sequence),
                "It says more, or ends with another checkpoint than the case has."
            ),
            (false, true) when recorded is not null => throw new WrongFileException(
                CasePath.Proof(leaf.Sequence),
                "It does not lead from the entry to the root of the checkpoint."
            ),
            (false, _) => throw new WrongFileException(path, "Its proof does not lead to the root of the checkpoint."),
            (true, false) => throw new WrongFileException(
                CasePath.Recorded(leaf.Sequence),
                "With its salt it leads to another entry than the one in the log."
            ),
            _ => new(leaf, entry, files[CasePath.Proof(leaf.Sequence)], recorded),
        };
    }

    /// <summary>Nothing vouches for what else a proof may say, and all end with the one checkpoint.</summary>
    private static bool IsAlone(LogProof proof, IReadOnlyDictionary<string, byte[]> files) =>
        proof.Extra.IsEmpty && proof.Note.ToBytes().AsSpan().SequenceEqual(files[CasePath.Checkpoint]);

    private static RecordedContent Recorded(IReadOnlyDictionary<string, byte[]> files, EventLeaf leaf)
    {
        var salt = files.Read(CasePath.Salt(leaf.Sequence), bytes => Salt.Of(bytes));
        return files.Read(
            CasePath.Recorded(leaf.Sequence),
            bytes =>
                CanonicalJson.Of(bytes).AsSpan().SequenceEqual(bytes)
                    ? new RecordedContent(bytes, salt)
                    : throw new FormatException("It is not in canonical form.")
        );
    }

    /// <summary>The entry that follows from what was recorded, which says nothing beside.</summary>
    private static byte[] Made(EventLeaf leaf, RecordedContent recorded) =>
        new Dictionary<string, byte[]> { [CasePath.Recorded(leaf.Sequence)] = recorded.Canonical }.Read(
            CasePath.Recorded(leaf.Sequence),
            bytes =>
            {
                var content = Content(leaf, bytes, recorded.Salt);
                return Leaf.Recorded(content).AsSpan().SequenceEqual(bytes)
                    ? Leaf.Of(content, new(leaf.Sequence, leaf.Version, leaf.RecordedAt))
                    : throw new FormatException("It says more than was recorded.");
            }
        );

    private static LeafContent Content(EventLeaf leaf, byte[] canonical, Salt salt)
    {
        var recorded = RecordedFact.Read(canonical);
        return new(
            leaf.Log,
            leaf.EventId,
            leaf.StreamId,
            leaf.Stored ?? throw new FormatException($"{leaf.Kind}@{leaf.KindVersion} is in no catalogue."),
            recorded.Event.GetRawText(),
            recorded.Meta,
            salt
        );
    }
}
