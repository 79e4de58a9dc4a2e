namespace Sijil.Domain.Signatures.Levels;

/// <summary>Two laws as policies, to begin with or to write others after. Nothing decides by them before they are published.</summary>
public static class ExamplePolicies
{
    private const string Eidas = "eu/reg/2014/910";
    private const string Law1504 = "dz/law/2015/15-04";

    /// <summary>
    /// Regulation (EU) 910/2014 as amended by Regulation (EU) 2024/1183: no electronic signature is denied effect for its form or for not
    /// being qualified (art. 25(1)), an advanced one meets art. 26, and only a qualified one is equal to a handwritten one (art. 25(2)).
    /// </summary>
    public static readonly PolicyTerms EuropeanUnion = new(
        "eu-eidas",
        "EU",
        new("التوقيعات وفق لائحة eIDAS", "Signatures selon le règlement eIDAS", "Signatures under eIDAS"),
        [
            new(SignatureLevel.Simple, LegalEffect.NotDenied, Eidas, "art_25"),
            new(SignatureLevel.Advanced, LegalEffect.NotDenied, Eidas, "art_26"),
            new(SignatureLevel.Qualified, LegalEffect.EqualToHandwritten, Eidas, "art_25"),
        ]
    );

    /// <summary>
    /// Law 15-04 of 1 February 2015 knows two levels. A qualified signature (art. 7) alone is assimilated to a handwritten one (art. 8);
    /// no other is deprived of effect for being electronic or not qualified (art. 9).
    /// </summary>
    public static readonly PolicyTerms Algeria = new(
        "dz-15-04",
        "DZ",
        new("التوقيعات وفق القانون 15-04", "Signatures selon la loi 15-04", "Signatures under law 15-04"),
        [
            new(SignatureLevel.Simple, LegalEffect.NotDenied, Law1504, "art_9"),
            new(SignatureLevel.Qualified, LegalEffect.EqualToHandwritten, Law1504, "art_8"),
        ]
    );
}
