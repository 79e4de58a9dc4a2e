namespace Sijil.Domain.Ledger.Notes;

/// <summary>What a key signs, as the byte that C2SP signed-note, "Signature types", assigns to it. Others are not supported.</summary>
public enum SignatureType
{
    /// <summary>The text of the note.</summary>
    Ed25519 = 0x01,

    /// <summary>A time and the text of a checkpoint: C2SP tlog-cosignature.</summary>
    Cosignature = 0x04,
}
