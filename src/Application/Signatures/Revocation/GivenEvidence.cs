using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security.Certificates;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>Lists and OCSP responses that are at hand, from files; nobody has judged them yet.</summary>
public sealed class GivenEvidence
{
    public static readonly GivenEvidence None = new([], []);

    private GivenEvidence(IReadOnlyList<IssuedList> lists, IReadOnlyList<OcspAnswer> answers) =>
        (Lists, Answers) = (lists, answers);

    internal IReadOnlyList<IssuedList> Lists { get; }

    internal IReadOnlyList<OcspAnswer> Answers { get; }

    /// <param name="lists">Files in PEM or DER.</param>
    /// <param name="answers">Files with an OCSPResponse in DER.</param>
    /// <exception cref="UnreadableTrustException">One of the files is not what it should be.</exception>
    public static GivenEvidence Read(IEnumerable<string> lists, IEnumerable<string> answers) =>
        new(
            [.. lists.Select(file => Read(file, IssuedList.Read))],
            [.. answers.Select(file => Read(file, OcspAnswer.Read))]
        );

    /// <summary>The same with the lists that lie in the folders of these.</summary>
    public GivenEvidence With(IEnumerable<Trust> trusts) =>
        new([.. Lists, .. trusts.SelectMany(trust => trust.ListFiles).Select(IssuedList.Read)], Answers);

    private static T Read<T>(string file, Func<byte[], T> read)
    {
        try
        {
            return read(File.ReadAllBytes(file));
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or CrlException or OcspException)
        {
            throw new UnreadableTrustException(file, fault);
        }
    }
}
