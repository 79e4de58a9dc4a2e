namespace Sijil.Domain.Governance.Acts;

/// <summary>The languages in which acts are kept (BCP 47).</summary>
public static class LawLanguages
{
    public const string Arabic = "ar";
    public const string French = "fr";
    public const string English = "en";

    public static readonly IReadOnlyList<string> All = [Arabic, French, English];
}
