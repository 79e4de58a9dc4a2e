namespace Sijil.Domain.Signatures.Documents;

public readonly record struct DocumentId(Guid Value);
