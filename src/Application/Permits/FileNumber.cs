namespace Sijil.Application.Permits;

/// <summary>Takes a number for one file of the municipality: the store refuses a second.</summary>
/// <param name="Id">The number as people write it, such as <c>BP-2026-000123</c>.</param>
public sealed record FileNumber(string Id, Guid StreamId);
