namespace Sijil.Api.Portal;

/// <summary>Whose portal this is and how it writes. Configured under <c>Portal</c>.</summary>
public sealed record PortalOptions
{
    public string Municipality { get; init; } = "demo";

    /// <summary>Where to write when the site cannot be used: an address that is shown as it is. Null where there is none.</summary>
    public string? Contact { get; init; }

    /// <summary>The digits of the Arabic pages: those of the Maghreb are the same as in French and English.</summary>
    public ArabicDigits ArabicDigits { get; init; } = ArabicDigits.Latin;
}

/// <summary>The digits that readers of Arabic are used to, which differ between east and west.</summary>
public enum ArabicDigits
{
    /// <summary>0123456789, with a point between thousands.</summary>
    Latin,

    /// <summary>٠١٢٣٤٥٦٧٨٩, with the Arabic thousands separator.</summary>
    ArabicIndic,
}
