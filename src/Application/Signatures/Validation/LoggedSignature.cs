using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Shows that a file was named in a log when an authority stamped one of the log's checkpoints.</summary>
/// <remarks>
/// A digest cannot be told before there is what it is of. So whatever entry names the file, and wherever in its public facts, the file is
/// older than the entry, the entry older than the checkpoint, and the checkpoint older than the stamp. The log's signature adds nothing
/// to that; it says whose log it is.
/// </remarks>
/// <param name="Entry">Of the log, byte for byte.</param>
/// <param name="Proof">From the entry to the checkpoint that was stamped.</param>
/// <param name="Key">Of the log.</param>
/// <param name="Token">TimeStampToken in DER, over the text of the checkpoint.</param>
public sealed record LoggedSignature(
    ReadOnlyMemory<byte> Entry,
    LogProof Proof,
    VerifierKey Key,
    ReadOnlyMemory<byte> Token
)
{
    /// <param name="entry">Of the log, byte for byte.</param>
    /// <param name="proof">The content of a <c>.tlog-proof</c>.</param>
    /// <param name="reply">TimeStampResp in DER, as it lies beside the log.</param>
    /// <exception cref="FormatException">One of them is something else.</exception>
    public static LoggedSignature Read(
        ReadOnlyMemory<byte> entry,
        ReadOnlyMemory<byte> proof,
        VerifierKey key,
        ReadOnlyMemory<byte> reply
    )
    {
        _ = EventLeaf.LastNumber(entry);
        var read = new LoggedSignature(entry, LogProof.Parse(proof.Span), key, TokenIn(reply));
        return read.Stamp(false) is null ? throw new FormatException("The stamp holds no token of time.") : read;
    }

    /// <summary>The stamp, as one over a file with signatures.</summary>
    internal ReadTimeStamp StampOver(ReadOnlyMemory<byte> file) => Stamp(Names(Domain.Ledger.Digest.Of(file.Span)))!;

    private ReadTimeStamp? Stamp(bool namesFile) =>
        TimeStampReading.Read(
            StampedPart.Checkpoint,
            Token,
            Encoding.UTF8.GetBytes(Proof.Note.Text),
            new ReadingLimit()
        )
            is { } read
            ? read with
            {
                Logged = new(Key.Name, namesFile, IsLogged),
            }
            : null;

    private bool IsLogged =>
        Proof.Verify(
            MerkleHash.OfLeaf(Entry.Span),
            new LogPolicy([new(Key, null)], [], new Quorum.None()),
            Ed25519.Verify
        ) is CheckpointVerification.Accepted;

    private bool Names(string digest) => EventLeaf.Read(Entry) is { PublicFacts: var facts } && Names(facts, digest);

    private static bool Names(JsonElement facts, string digest) =>
        facts.ValueKind switch
        {
            JsonValueKind.String => facts.ValueEquals(digest),
            JsonValueKind.Object => facts.EnumerateObject().Any(member => Names(member.Value, digest)),
            JsonValueKind.Array => facts.EnumerateArray().Any(item => Names(item, digest)),
            _ => false,
        };

    private static byte[] TokenIn(ReadOnlyMemory<byte> reply)
    {
        try
        {
            return TimeStamp.TokenIn(reply);
        }
        catch (Exception fault)
            when (fault
                    is System.Formats.Asn1.AsnContentException
                        or CryptographicException
                        or TimeStampRefusedException
            )
        {
            throw new FormatException("The stamp is no answer of an authority of time-stamps.", fault);
        }
    }
}
