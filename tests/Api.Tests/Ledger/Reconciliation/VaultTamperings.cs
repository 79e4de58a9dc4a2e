using Sijil.Application.Ledger.Reconciliation;
using static Sijil.Api.Tests.Ledger.Reconciliation.Tampering;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>What can be done to sealed values and public disclosures.</summary>
internal static class VaultTamperings
{
    private const string Flip = "ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)";

    public static IReadOnlyList<Tampering> All =>
        [
            BySql(
                "swapped ciphertexts",
                register =>
                {
                    var (one, two) = Two(register);
                    return $"""
                        update vault.disclosure d set ciphertext = o.ciphertext from vault.disclosure o
                        where d.municipality = '{PublishedRegister.Municipality}' and o.municipality = d.municipality
                            and (d.commitment, o.commitment) in (('{one}', '{two}'), ('{two}', '{one}'))
                        """;
                },
                register =>
                    OfSealed(RegisterFaultKind.ChangedCiphertext, register, Two(register).One, Two(register).Two)
            ),
            BySql(
                "altered ciphertext",
                register => $"update vault.disclosure set {Flip} where {Sealed(register)}",
                register => OfSealed(RegisterFaultKind.ChangedCiphertext, register, Two(register).One)
            ),
            BySql(
                "ciphertext altered after its key was destroyed",
                register =>
                    $"""
                        delete from vault.subject_key k using vault.disclosure d
                        where k.municipality = d.municipality and k.subject = d.subject and {Sealed(register, "d.")};
                        update vault.disclosure set {Flip} where {Sealed(register)}
                        """,
                register => OfSealed(RegisterFaultKind.ChangedCiphertext, register, Two(register).One)
            ),
            BySql(
                "deleted ciphertext",
                register => $"delete from vault.disclosure where {Sealed(register)}",
                register => OfSealed(RegisterFaultKind.MissingCiphertext, register, Two(register).One)
            ),
            BySql(
                "altered public disclosure",
                register =>
                    $"update vault.public_disclosure set disclosure = disclosure || 'A' where {Where(Disclosed(register))}",
                register =>
                    OfValues(
                        RegisterFaultKind.ChangedDisclosure,
                        register,
                        published => published.Disclosed,
                        Disclosed(register)
                    )
            ),
        ];

    private static (string One, string Two) Two(PublishedRegister register) =>
        register.First("permits.application-submitted").Sealed.ToArray() is [var one, var two, ..]
            ? (one, two)
            : throw new InvalidOperationException("An application seals two values at least.");

    private static string Disclosed(PublishedRegister register) =>
        register.First("permits.application-declared-valid").Disclosed.First();

    private static string Sealed(PublishedRegister register, string table = "") => Where(Two(register).One, table);

    private static string Where(string commitment, string table = "") =>
        $"{table}municipality = '{PublishedRegister.Municipality}' and {table}commitment = '{commitment}'";

    private static IEnumerable<RegisterFault> OfSealed(
        RegisterFaultKind kind,
        PublishedRegister register,
        params IReadOnlyList<string> commitments
    ) => OfValues(kind, register, published => published.Sealed, commitments);

    /// <summary>Each event that holds one of these commitments.</summary>
    private static IEnumerable<RegisterFault> OfValues(
        RegisterFaultKind kind,
        PublishedRegister register,
        Func<PublishedEvent, IEnumerable<string>> values,
        params IReadOnlyList<string> commitments
    ) =>
        register.Events.SelectMany(published =>
            values(published)
                .Intersect(commitments)
                .Select(commitment => Of(kind, published) with { Commitment = commitment })
        );
}
