using System.Text.Json.Serialization;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>All that a log says about its tree at one moment: how many leaves it has, and the root over them.</summary>
public readonly record struct TreeHead(long Size, MerkleHash Root)
{
    public static TreeHead Empty => new(0, MerkleHash.OfEmptyTree);

    /// <summary>Without leaves there is one root only.</summary>
    [JsonIgnore]
    public bool IsPossible => Size > 0 || this == Empty;
}
