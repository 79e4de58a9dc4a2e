using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures;

/// <summary>Whom a checker trusts: certificates, of which the self-issued ones are the ends of chains, and lists of revoked certificates.</summary>
public sealed class Trust
{
    private static readonly string[] CertificateFiles = [".pem", ".crt", ".cer", ".der"];
    private const string RevocationFile = ".crl";
    private const string AnswerFile = ".ocsp";

    /// <summary>For whoever trusts nobody yet.</summary>
    public static readonly Trust Nobody = new([], []);

    private Trust(IReadOnlyList<X509Certificate2> certificates, IReadOnlyList<IRevocationEvidence> revocations) =>
        (Certificates, Revocations) = (certificates, revocations);

    public IReadOnlyList<X509Certificate2> Certificates { get; }

    internal IReadOnlyList<IRevocationEvidence> Revocations { get; }

    /// <summary>By whom time-stamps, and nothing else, are believed beside these.</summary>
    internal IReadOnlyList<Trust> Clocks { get; private init; } = [];

    /// <summary>The same, where time-stamps may also lead to the certificates of others, who are trusted with nothing else.</summary>
    public Trust WithClocks(IEnumerable<Trust> clocks) =>
        new(Certificates, Revocations) { Clocks = [.. Clocks, .. clocks] };

    /// <summary>The same again, of what was kept of it.</summary>
    internal static Trust Of(
        IReadOnlyList<X509Certificate2> certificates,
        IReadOnlyList<IRevocationEvidence> revocations,
        IEnumerable<IReadOnlyList<X509Certificate2>> clocks
    ) => new(certificates, revocations) { Clocks = [.. clocks.Select(clock => new Trust(clock, []))] };

    /// <summary>The same, where more is known of revocation.</summary>
    internal Trust Knowing(params IEnumerable<IRevocationEvidence> more) =>
        new(Certificates, [.. Revocations.Concat(more).DistinctBy(evidence => evidence.Digest)]) { Clocks = Clocks };

    /// <summary>All that is known of revocation, by those for time-stamps as well.</summary>
    internal IEnumerable<IRevocationEvidence> AllRevocations =>
        Revocations.Concat(Clocks.SelectMany(clock => clock.Revocations));

    /// <summary>All certificates and lists of a folder, by the ends of their names; both in PEM or DER.</summary>
    /// <param name="lists">More lists of revoked certificates.</param>
    /// <exception cref="UnreadableTrustException">The folder is not there, holds no certificate, or one of the files is none.</exception>
    public static Trust Read(string folder, params IReadOnlyList<string> lists)
    {
        var files = FilesIn(folder);
        var certificates = Of(files, CertificateFiles).SelectMany(Certificate).ToList();
        return certificates is []
            ? throw new UnreadableTrustException(folder)
            : new Trust(certificates, []).Knowing([.. Of(files, RevocationFile), .. lists], [.. Of(files, AnswerFile)]);
    }

    /// <summary>Whether all that are trusted may issue certificates.</summary>
    public bool IsOfAuthorities => Certificates.All(certificate => certificate.IsAuthority());

    /// <summary>Every list of revoked certificates that is known, one behind the other in PEM as OpenSSL reads them; null where there is none.</summary>
    public string? RevocationListsPem() =>
        AllRevocations.OfType<RevocationList>().DistinctBy(list => list.Digest).ToList() is { Count: > 0 } lists
            ? string.Concat(lists.Select(list => PemEncoding.WriteString("X509 CRL", list.Encoded.Span) + "\n"))
            : null;

    /// <summary>The same, with more that tells about revocation.</summary>
    /// <param name="lists">Files with lists of revoked certificates, in PEM or DER.</param>
    /// <param name="answers">Files with answers of responders (OCSPResponse, in DER).</param>
    /// <exception cref="UnreadableTrustException">One of the files is none.</exception>
    public Trust Knowing(IReadOnlyList<string> lists, IReadOnlyList<string> answers) =>
        new(
            Certificates,
            [
                .. Revocations,
                .. lists.SelectMany(file => Reading(file, Lists)),
                .. answers.Select(file => Reading(file, bytes => OcspAnswer.Read(bytes))),
            ]
        )
        {
            Clocks = Clocks,
        };

    /// <summary>Names, lengths and times of all files: as long as it is the same, so is what is read.</summary>
    /// <exception cref="UnreadableTrustException">The folder is not there, or cannot be looked into.</exception>
    public static string StateOf(string folder) =>
        string.Join(
            '\n',
            FilesIn(folder)
                .Select(file => new FileInfo(file))
                .Select(file =>
                    FormattableString.Invariant(
                        $"{file.Name}/{(file.Exists ? file.Length : -1)}/{file.LastWriteTimeUtc.Ticks}"
                    )
                )
        );

    private static List<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableTrustException(folder, fault);
        }
    }

    private static IEnumerable<string> Of(IEnumerable<string> files, params string[] ends) =>
        files.Where(file => ends.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<X509Certificate2> Certificate(string file) =>
        Reading<X509Certificate2Collection>(
            file,
            bytes =>
            {
                var all = new X509Certificate2Collection();
                if (bytes.AsSpan().StartsWith("-----"u8))
                    all.ImportFromPem(Encoding.ASCII.GetString(bytes));
                else
                    all.Add(X509CertificateLoader.LoadCertificate(bytes));
                return all is [] ? throw new CryptographicException("There is no certificate in it.") : all;
            }
        );

    /// <summary>One in DER, or all that stand one behind the other in PEM.</summary>
    private static IReadOnlyList<IRevocationEvidence> Lists(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("-----"u8))
            return [RevocationList.Read(bytes)];

        var lists = new List<IRevocationEvidence>();
        var text = Encoding.ASCII.GetString(bytes).AsSpan();
        while (PemEncoding.TryFind(text, out var found))
        {
            lists.Add(RevocationList.Read(Convert.FromBase64String(text[found.Base64Data].ToString())));
            text = text[found.Location.End..];
        }
        return lists is [] ? throw new CryptographicException("There is no list in it.") : lists;
    }

    private static T Reading<T>(string file, Func<byte[], T> read)
    {
        try
        {
            return read(File.ReadAllBytes(file));
        }
        // The parsers complain by many types; whatever they say, the file is not what it should be.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new UnreadableTrustException(file, fault);
        }
    }
}
