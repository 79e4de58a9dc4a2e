namespace Sijil.Domain.Signatures.Validation;

/// <summary>Until when digests and keys can be relied on, by date (ETSI TS 119 312, version 1.5.1).</summary>
/// <remarks>Pure data: a later version is another table, so that an old verdict can be reached again.</remarks>
public static class AlgorithmTable
{
    public const string Version = "TS 119 312 v1.5.1";

    /// <summary>Whether all of it can be relied on at a time.</summary>
    public static bool AreReliableAt(this Algorithms algorithms, DateTimeOffset at) =>
        at < DigestUntil(algorithms.Digest) && at < KeyUntil(algorithms.Key, algorithms.KeyLength);

    /// <summary>Whether a digest alone can be relied on at a time.</summary>
    public static bool IsReliableAt(string digest, DateTimeOffset at) => at < DigestUntil(digest);

    private static DateTimeOffset DigestUntil(string digest) =>
        digest switch
        {
            "SHA256" or "SHA384" or "SHA512" or "SHA3-256" or "SHA3-384" or "SHA3-512" => DateTimeOffset.MaxValue,
            "SHA224" => Day(2029, 1),
            "SHA1" => Day(2012, 8),
            "MD5" => Day(2004, 8),
            _ => DateTimeOffset.MinValue,
        };

    private static DateTimeOffset KeyUntil(string key, int length) =>
        (key, length) switch
        {
            ("RSA", >= 3000) => DateTimeOffset.MaxValue,
            ("RSA", >= 1900) => Day(2029, 1),
            ("RSA", >= 1024) => Day(2019, 10),
            ("ECDSA", >= 256) => DateTimeOffset.MaxValue,
            ("ECDSA", >= 224) => Day(2021, 10),
            _ => DateTimeOffset.MinValue,
        };

    private static DateTimeOffset Day(int year, int month) => new(year, month, 1, 0, 0, 0, TimeSpan.Zero);
}
