using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>What came of asking a witness: its cosignature, verified, or why there is none.</summary>
/// <param name="Fault">For people, in English, as it would follow the name of the witness.</param>
internal sealed record WitnessReply(VerifierKey Witness, NoteSignature? Cosignature, string? Fault);
