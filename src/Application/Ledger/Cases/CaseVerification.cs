using System.Text;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>
/// Makes every entry of an exported case anew from what was recorded, and compares it with the log's; every proof with the signed root,
/// every disclosure with its commitment, every seal and signature with what is under it. Needs the file, and no database and no network.
/// </summary>
/// <remarks>
/// It shows that all of this is in the log, and that no event is missing between others of a stream. It cannot show that nothing came
/// after: for that the whole log is asked.
/// </remarks>
public static class CaseVerification
{
    /// <param name="key">Of the log, come by elsewhere; null to take the one in the case, which then vouches for itself alone.</param>
    public static CaseReport Verify(Stream archive, VerifierKey? key)
    {
        try
        {
            var files = CaseArchive.Read(archive);
            return Verify(files, key ?? files.Read(CasePath.Key, OwnKey));
        }
        catch (WrongFileException wrong)
        {
            return new(null, TreeHead.Empty, CaseCounts.None, wrong.Fault);
        }
    }

    private static CaseReport Verify(IReadOnlyDictionary<string, byte[]> files, VerifierKey key)
    {
        var checkpoint = Checkpoint(files, key);
        try
        {
            var exported = Rebuilt(files, key, checkpoint);
            CaseStreamChecks.Verify(exported);
            EventLeaf[] leaves = [.. exported.Events.Select(known => known.Leaf)];
            var seals = CaseSeals.Of(leaves).ToArray();
            foreach (var seal in seals)
                CaseSeals.Verify(seal, CaseSeals.Raised(seal, leaves), exported.Documents);
            var envelope = exported.Format == CaseContents.FirstFormat ? null : CaseEnvelope.Of(exported);
            if (envelope is not null)
                CaseSignatures.Verify(exported, envelope);
            Compare(exported, envelope, files);
            return new(
                checkpoint.Origin,
                checkpoint.Head,
                CaseCounts.Of(exported, envelope, seals.Length),
                Fault: null
            );
        }
        catch (WrongFileException wrong)
        {
            return new(checkpoint.Origin, checkpoint.Head, CaseCounts.None, wrong.Fault);
        }
    }

    private static Checkpoint Checkpoint(IReadOnlyDictionary<string, byte[]> files, VerifierKey key) =>
        new LogPolicy([new(key, null)], [], new Quorum.None()).Verify(
            files.Read(CasePath.Checkpoint, bytes => bytes),
            Ed25519.Verify
        ) switch
        {
            CheckpointVerification.Accepted accepted => accepted.Checkpoint,
            CheckpointVerification.Rejected rejected => throw new WrongFileException(
                CasePath.Checkpoint,
                rejected.Reason
            ),
            var unknown => throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}."),
        };

    private static EventLeaf LeafOfEvent(byte[] entry) =>
        EventLeaf.Read(entry) ?? throw new FormatException("It is the entry of no event.");

    /// <summary>The case again, from those of its files that say something of their own.</summary>
    private static ExportedCase Rebuilt(
        IReadOnlyDictionary<string, byte[]> files,
        VerifierKey key,
        Checkpoint checkpoint
    )
    {
        var contents = files.Read(CasePath.Contents, CaseContents.Read);
        if (contents.Format is not (CaseContents.FirstFormat or CaseContents.CurrentFormat))
            throw new WrongFileException(
                CasePath.Contents,
                $"It is a case of the form {contents.Format}; this version reads {CaseContents.FirstFormat} and {CaseContents.CurrentFormat}."
            );

        var events = files
            .Keys.Select(CasePath.LeafOf)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(path => files.Read(path, bytes => (Path: path, Leaf: LeafOfEvent(bytes))))
            .OrderBy(found => found.Leaf.Sequence)
            .Select(found =>
                CaseEventChecks.Verified(files, found.Path, checkpoint, contents.Holds == CaseContents.PublicFacts)
            )
            .ToList();
        return new(
            contents.Stream,
            contents.Holds == CaseContents.PublicFacts,
            key,
            files[CasePath.Checkpoint],
            events,
            Disclosures(files, events),
            Documents(files),
            contents.Erased,
            contents.Format
        );
    }

    private static Dictionary<string, string> Disclosures(
        IReadOnlyDictionary<string, byte[]> files,
        IEnumerable<ExportedEvent> events
    )
    {
        var known = events.SelectMany(exported => exported.Leaf.Values).Select(value => value.Commitment).ToHashSet();
        var texts = new Dictionary<string, string>();
        foreach (var path in files.Keys.Where(IsIn(CasePath.DisclosureFolder)).Order(StringComparer.Ordinal))
        {
            var text = files.Read(path, bytes => Disclosure.Parse(Encoding.ASCII.GetString(bytes)).Text);
            var commitment = Disclosure.CommitmentOf(text);
            if (CasePath.Disclosure(commitment) != path)
                throw new WrongFileException(path, "It opens another commitment.");
            if (!known.Contains(commitment))
                throw new WrongFileException(path, "No event of the case has committed to it.");
            texts[commitment] = text;
        }

        return texts;
    }

    private static Dictionary<string, byte[]> Documents(IReadOnlyDictionary<string, byte[]> files)
    {
        var documents = new Dictionary<string, byte[]>();
        foreach (var path in files.Keys.Where(IsIn(CasePath.FileFolder)).Order(StringComparer.Ordinal))
        {
            var digest = Digest.Of(files[path]);
            if (CasePath.File(digest) != path)
                throw new WrongFileException(path, "It has another digest than its name says.");
            documents[digest] = files[path];
        }

        return documents;
    }

    /// <summary>What the case would be written as is what is there: no file more, none less, none otherwise.</summary>
    private static void Compare(
        ExportedCase exported,
        CaseEnvelope? envelope,
        IReadOnlyDictionary<string, byte[]> files
    )
    {
        var expected = exported.Files().ToDictionary(file => file.Path, file => file.Content);
        foreach (var (path, content) in expected)
        {
            if (!files.Read(path, bytes => bytes).AsSpan().SequenceEqual(content))
                throw new WrongFileException(path, "It says something else than the rest of the case.");
        }

        var spokenOf = CaseSeals
            .Digests([.. exported.Events.Select(known => known.Leaf)])
            .Concat(envelope?.Documents.Select(document => document.Digest).OfType<string>() ?? []);
        var surplus =
            files.Keys.FirstOrDefault(path => !expected.ContainsKey(path))
            ?? exported.Documents.Keys.Except(spokenOf).Select(CasePath.File).FirstOrDefault();
        if (surplus is not null)
            throw new WrongFileException(surplus, "Nothing in the case speaks of it.");
    }

    private static VerifierKey OwnKey(byte[] bytes) =>
        bytes is [.. var line, (byte)'\n']
            ? VerifierKey.Parse(Encoding.UTF8.GetString(line))
            : throw new FormatException("A key stands on a line.");

    private static Func<string, bool> IsIn(string folder) => path => path.StartsWith(folder, StringComparison.Ordinal);
}
