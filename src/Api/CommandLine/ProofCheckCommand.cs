using System.CommandLine;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Checks offline that one entry is in a log, from the files that the portal offers beside each event.</summary>
internal static class ProofCheckCommand
{
    private static readonly Argument<FileInfo> Proof = new("proof")
    {
        Description = "The proof (C2SP tlog-proof).",
        Arity = ArgumentArity.ExactlyOne,
    };

    private static readonly Option<FileInfo> Entry = new("--entry")
    {
        Description = "The entry of the log, byte for byte.",
        Required = true,
    };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    public static Command Create()
    {
        var check = new Command(
            "check",
            "Checks that one entry is in the log. Needs neither database nor network. Exit code 0 only if it is."
        )
        {
            Proof.AcceptExistingFile(),
            Entry.AcceptExistingFile(),
            Key,
        };
        check.SetAction(Check);
        return check;
    }

    private static async Task<int> Check(ParseResult parsed, CancellationToken cancellation)
    {
        var entry = await File.ReadAllBytesAsync(parsed.GetValue(Entry)!.FullName, cancellation);
        var file = await File.ReadAllBytesAsync(parsed.GetValue(Proof)!.FullName, cancellation);
        var (words, code) = Verify(entry, file, parsed.GetValue(Key)!);
        await Console.Out.WriteLineAsync(words);
        return code;
    }

    private static (string Words, int Code) Verify(byte[] entry, byte[] file, VerifierKey key)
    {
        LogProof proof;
        try
        {
            proof = LogProof.Parse(file);
        }
        catch (FormatException fault)
        {
            return ($"This is no proof: {fault.Message}", 1);
        }

        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        return proof.Verify(MerkleHash.OfLeaf(entry), policy, Ed25519.Verify) switch
        {
            CheckpointVerification.Accepted accepted => (
                $"{key.Name}: the entry is number {proof.Inclusion.Index + 1} of {accepted.Checkpoint.Head.Size}.",
                0
            ),
            CheckpointVerification.Rejected rejected => (rejected.Reason, 1),
            var unknown => throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}."),
        };
    }
}
