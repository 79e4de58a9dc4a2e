namespace Sijil.Domain.DataRights.Grants;

/// <summary>The kinds of basis on which personal data may be processed (GDPR art. 6(1)(a) to (f)).</summary>
public enum LawfulBasis
{
    Consent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}

/// <summary>A body acts either with public authority or without.</summary>
public enum BodyKind
{
    Public,
    Private,
}

public static class LawfulBases
{
    private static readonly IReadOnlyList<LawfulBasis> OfPublicBodies =
    [
        LawfulBasis.LegalObligation,
        LawfulBasis.VitalInterests,
        LawfulBasis.PublicTask,
    ];

    private static readonly IReadOnlyList<LawfulBasis> OfPrivateBodies =
    [
        LawfulBasis.Consent,
        LawfulBasis.Contract,
        LawfulBasis.LegalObligation,
        LawfulBasis.VitalInterests,
        LawfulBasis.LegitimateInterests,
    ];

    /// <summary>
    /// Those open to a kind of body. A public body acts on statute: it can rely neither on its interests (GDPR art. 6(1), last
    /// sentence) nor, being the stronger side, on consent (recital 43); a private one has no public task of its own.
    /// </summary>
    public static IReadOnlyList<LawfulBasis> OpenTo(BodyKind kind) =>
        kind == BodyKind.Public ? OfPublicBodies : OfPrivateBodies;
}
