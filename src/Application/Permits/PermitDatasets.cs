namespace Sijil.Application.Permits;

/// <summary>The datasets of this context that bodies outside the house may ask for.</summary>
public static class PermitDatasets
{
    public const string Applicants = "permits.applicants";
}
