namespace Sijil.Application.Governance.Residents;

/// <summary>A row as the vault keeps it.</summary>
/// <param name="Digest">Of the national id, as the identity roll has it.</param>
/// <param name="RowDigest">Of all that the row says, so that a row that says the same again is known without being opened.</param>
internal sealed record SealedRow(byte[] Digest, byte[] RowDigest, byte[] Ciphertext);
