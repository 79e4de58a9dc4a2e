namespace Sijil.Application.Signatures;

/// <summary>Object identifiers of RFC 5652, 5035, 3161, 5280, 6960 and of ETSI EN 319 122-1.</summary>
internal static class SignatureOids
{
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string Data = "1.2.840.113549.1.7.1";
    public const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";

    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string CounterSignature = "1.2.840.113549.1.9.6";
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    public const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    public const string SignaturePolicy = "1.2.840.113549.1.9.16.2.15";
    public const string CommitmentType = "1.2.840.113549.1.9.16.2.16";
    public const string SignerLocation = "1.2.840.113549.1.9.16.2.17";
    public const string SignerAttributes = "1.2.840.113549.1.9.16.2.18";
    public const string ContentTimeStamp = "1.2.840.113549.1.9.16.2.20";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string SignerAttributesV2 = "0.4.0.19122.1.1";

    /// <summary>What is signed beside the content type and its digest, each at most once (ETSI EN 319 122-1, clause 6.3).</summary>
    public static readonly string[] SignedAtMostOnce =
    [
        SigningTime,
        SigningCertificate,
        SigningCertificateV2,
        SignaturePolicy,
        CommitmentType,
        SignerLocation,
        SignerAttributes,
        SignerAttributesV2,
    ];

    public const string OcspResponse = "1.3.6.1.5.5.7.16.2";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    /// <summary>Purposes of certificates under which documents are signed: any, mail, documents, and those of two vendors.</summary>
    public static readonly string[] ForDocuments =
    [
        "2.5.29.37.0",
        "1.3.6.1.5.5.7.3.4",
        "1.3.6.1.5.5.7.3.36",
        "1.3.6.1.4.1.311.10.3.12",
        "1.2.840.113583.1.1.5",
    ];

    public const string OcspNoCheck = "1.3.6.1.5.5.7.48.1.5";

    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
}
