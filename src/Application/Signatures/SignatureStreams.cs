using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Application.Signatures;

public static class SignatureStreams
{
    public static readonly StreamKind<Seal, SealEvent> Seal = new(
        Domain.Signatures.Seal.Initial,
        Domain.Signatures.Seal.Evolve
    );

    public static readonly StreamKind<StoredDocument, DocumentEvent> Document = new(
        StoredDocument.Initial,
        StoredDocument.Evolve,
        IsVisibleTo: (document, actor) =>
            actor.Role == Roles.System || document is not StoredDocument.Kept kept || kept.Unit == actor.Unit
    );
}
