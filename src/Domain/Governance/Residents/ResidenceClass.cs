namespace Sijil.Domain.Governance.Residents;

/// <summary>How somebody belongs to the municipality. What residents decide is counted apart from what others say to it.</summary>
public enum ResidenceClass
{
    Resident,

    /// <summary>Works, studies or owns here, and lives elsewhere.</summary>
    NonResident,
}
