namespace Sijil.Application.Seeding;

/// <summary>Remembers that a municipality was given something to begin with, so that it is given it once.</summary>
/// <param name="Id">What it was given.</param>
/// <param name="Day">The day on which that began: whoever resumes goes on from there.</param>
public sealed record SeedingMark(string Id, DateOnly Day, bool IsDone);
