namespace Sijil.Api.Tests.Permits;

/// <summary>What somebody hands in. None of it may be found anywhere outside the vault.</summary>
internal sealed record Applicant(
    string Name = "Amina Benkhedda-Lahlou",
    string? NationalId = "109870654321098765",
    string? Contact = "amina.benkhedda@exemple.dz",
    string SiteAddress = "17 rue des Jasmins-Bleus, Bab Ezzouar",
    string Description = "Surélévation d’une maison de deux étages pour loger ma mère malade"
);
