namespace Sijil.Domain.Signatures.Validation;

/// <summary>Why a signature did not pass, as EN 319 102-1 names it (clause 5.1.3, tables 5 and 6). Those are left out that nothing here leads to.</summary>
public enum SubIndication
{
    /// <summary>It has not the form of such a signature.</summary>
    FormatFailure,

    /// <summary>The content is not what was signed.</summary>
    HashFailure,

    /// <summary>The signature was not made with the key of its certificate.</summary>
    SigCryptoFailure,

    /// <summary>It is proven to have been made after its certificate was revoked.</summary>
    Revoked,

    /// <summary>It is proven to have been made after its certificate had expired.</summary>
    Expired,

    /// <summary>It is older than its certificate.</summary>
    NotYetValid,

    /// <summary>What was signed is not at hand.</summary>
    SignedDataNotFound,

    /// <summary>It names a policy on signatures that is not at hand.</summary>
    SignaturePolicyNotAvailable,

    /// <summary>The certificate beside the signature is not the one that it was made with.</summary>
    NoSigningCertificateFound,

    /// <summary>No chain leads from the certificate to one that is trusted.</summary>
    NoCertificateChainFound,

    /// <summary>The chain is broken, or nobody can tell whether one of its certificates was revoked.</summary>
    CertificateChainGeneralFailure,

    /// <summary>The certificate was not issued for this use.</summary>
    ChainConstraintsFailure,

    /// <summary>The certificate was revoked, and nothing proves that the signature is older.</summary>
    RevokedNoPoe,

    /// <summary>The certificate of an authority was revoked, and nothing proves that the signature is older.</summary>
    RevokedCaNoPoe,

    /// <summary>The certificate was not valid at that time, and nobody can tell whether it had been revoked.</summary>
    OutOfBoundsNoPoe,

    /// <summary>The certificate was not valid at that time; it had not been revoked.</summary>
    OutOfBoundsNotRevoked,

    /// <summary>The certificate of whoever tells about revocation is not valid any more.</summary>
    RevocationOutOfBoundsNoPoe,

    /// <summary>What is known about revocation is too old, or the certificate is on hold.</summary>
    TryLater,

    /// <summary>Something is missing that such a signature must say.</summary>
    SigConstraintsFailure,

    /// <summary>The times of its time-stamps contradict one another.</summary>
    TimestampOrderFailure,

    /// <summary>An algorithm is not known here, or could not be relied on any more when it was used.</summary>
    CryptoConstraintsFailure,

    /// <summary>An algorithm or the length of a key can no longer be relied on, and nothing proves that the signature is older.</summary>
    CryptoConstraintsFailureNoPoe,
}
