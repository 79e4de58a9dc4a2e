using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Who is to sign at which place, and how.</summary>
/// <param name="Number">Counts from one.</param>
/// <param name="Order">A slot opens once all of a lower order are signed; those of the same order are open at the same time.</param>
/// <param name="RequiredLevel">The least that a signature here has to reach.</param>
/// <param name="MayDelegate">False where the signature is owed in person.</param>
public sealed record SlotAssignment(
    int Number,
    int Order,
    SignatureLevel RequiredLevel,
    SubjectId Signer,
    bool MayDelegate
);
