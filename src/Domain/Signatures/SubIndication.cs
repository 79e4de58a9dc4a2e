namespace Sijil.Domain.Signatures;

/// <summary>Why a signature did not pass, as ETSI EN 319 102-1 names it. Those are left out that nothing here leads to.</summary>
public enum SubIndication
{
    /// <summary>It has not the form of a detached CAdES signature.</summary>
    FormatFailure,

    /// <summary>The document is not the one that was signed.</summary>
    HashFailure,

    /// <summary>The signature was not made with the key of its certificate.</summary>
    SigCryptoFailure,

    /// <summary>The certificate beside the signature is not the one that it was made with.</summary>
    NoSigningCertificateFound,

    /// <summary>No chain leads from the certificate to one that is trusted.</summary>
    NoCertificateChainFound,

    /// <summary>The chain is broken, or nobody can tell whether one of its certificates was revoked.</summary>
    CertificateChainGeneralFailure,

    /// <summary>The certificate was not issued for signatures.</summary>
    ChainConstraintsFailure,

    /// <summary>The certificate was revoked, and nothing proves that the signature is older.</summary>
    RevokedNoPoe,

    /// <summary>The certificate of an authority was revoked, and nothing proves that the signature is older.</summary>
    RevokedCaNoPoe,

    /// <summary>The certificate was not valid at that time, and nobody can tell whether it had been revoked.</summary>
    OutOfBoundsNoPoe,

    /// <summary>The certificate was not valid at that time; it had not been revoked.</summary>
    OutOfBoundsNotRevoked,

    /// <summary>What is known about revocation is too old, or the certificate is on hold.</summary>
    TryLater,

    /// <summary>Something is missing that such a signature must say.</summary>
    SigConstraintsFailure,

    /// <summary>An algorithm or the length of a key can no longer be relied on.</summary>
    CryptoConstraintsFailureNoPoe,
}
