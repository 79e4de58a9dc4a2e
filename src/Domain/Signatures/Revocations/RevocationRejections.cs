namespace Sijil.Domain.Signatures.Revocations;

/// <summary>The rules of lists of revoked certificates, one line each. docs/rules/signatures.md gives their basis.</summary>
public static class RevocationRejections
{
    /// <summary>A list counts where somebody who is trusted here has issued it.</summary>
    public static readonly Rejection IssuerNotTrusted = new("signatures.list-issuer-not-trusted");

    /// <summary>A list tells everything of its issuer's own certificates, or of a part of them.</summary>
    public static readonly Rejection ListNotWhole = new("signatures.list-not-whole");

    /// <summary>A list is of the past.</summary>
    public static readonly Rejection ListNotYetIssued = new("signatures.list-not-yet-issued");

    /// <summary>A list is newer than the one that is known.</summary>
    public static readonly Rejection ListOutdated = new("signatures.list-outdated");
}
