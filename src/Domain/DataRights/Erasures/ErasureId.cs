namespace Sijil.Domain.DataRights.Erasures;

/// <summary>The erasure of one person's values; random, so that it betrays nothing.</summary>
public readonly record struct ErasureId(Guid Value);
