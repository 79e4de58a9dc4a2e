using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Specs.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

/// <summary>A log with witnesses. Fixed keys, so that a failure reads the same every time.</summary>
internal static class ALog
{
    public const string Origin = "example.com/log";
    public const int Size = 12;
    public const long Time = 1_679_315_147;

    public static readonly NoteSigner Log = ASigner.Log(Origin, 1);
    public static readonly NoteSigner[] Witnesses = [.. Enumerable.Range(1, 6).Select(Witness)];

    public static readonly string Checkpoint = new Checkpoint(Origin, ATree.Head(Size)).ToString();

    /// <summary>Cosigned by the witnesses of these numbers, the first being 1.</summary>
    public static SignedNote Signed(params int[] by) =>
        by.Select(number => Witnesses[number - 1].Cosign(Checkpoint, Time))
            .Aggregate(Log.Note(Checkpoint), (note, signature) => note.With(signature));

    public static LogProof Proof(long index, params int[] by) =>
        new(InclusionProof.Of(index, Size, ATree.Hashes), Signed(by));

    private static NoteSigner Witness(int number) =>
        ASigner.Witness($"witness.example/w{number}", (byte)(100 + number));
}
