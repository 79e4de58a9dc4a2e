namespace Sijil.Domain.DataRights;

/// <summary>A person or organisation as events know them: random, without meaning, never public, never the id of a stream.</summary>
public readonly record struct SubjectId(Guid Value);
