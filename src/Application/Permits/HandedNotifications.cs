using Sijil.Application.Signatures.Documents;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Application.Permits;

/// <summary>Hands what was written to an applicant to them, and to nobody else. That it was read is recorded, as every opening is.</summary>
public sealed class HandedNotifications(DocumentReading reading)
{
    /// <param name="applicant">To whom it was written.</param>
    /// <returns>The document, or why it is not shown.</returns>
    public async Task<(ReadableDocument? Document, Rejection? Refusal)> Open(
        DocumentId document,
        SubjectId applicant,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        instruction.Actor.Person == applicant
            ? await reading.Present(document, PermitActivities.HandingOver, instruction, cancellation)
            : (null, DocumentRejections.NotFound);
}
