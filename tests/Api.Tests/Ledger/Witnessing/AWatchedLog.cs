using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>A log of nothing in particular that a witness is asked about. It can be forked from a leaf on, under the same key.</summary>
internal sealed class AWatchedLog(string origin, int fork = int.MaxValue)
{
    private const byte Seed = 40;

    public string Origin { get; } = origin;

    public NoteSigner Signer { get; } = Key(origin, Seed, SignatureType.Ed25519);

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Origin)));

    public static NoteSigner Key(string name, byte seed, SignatureType type) =>
        Ed25519.Signer(name, new Ed25519PrivateKeyParameters([.. Enumerable.Repeat(seed, 32)]), type);

    public TreeHead Head(long size) => new(size, new Subtree(0, size).Root(HashAt));

    public string Text(long size) => new Checkpoint(Origin, Head(size)).ToString();

    public SignedNote Note(long size) => Signer.Note(Text(size));

    public AddCheckpointRequest Request(long older, long size) => new(older, Proof(older, size), Note(size));

    public ConsistencyProof Proof(long older, long size) =>
        older == 0 || older > size ? new([]) : ConsistencyProof.Of(older, size, HashAt);

    private MerkleHash HashAt(int level, long index) =>
        level == 0
            ? MerkleHash.OfLeaf([(byte)index, index < fork ? (byte)0 : (byte)1])
            : MerkleHash.OfNode(HashAt(level - 1, 2 * index), HashAt(level - 1, 2 * index + 1));
}
