using Sijil.Application.Ledger.Reconciliation;
using static Sijil.Api.Tests.Ledger.Reconciliation.Tampering;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>What can be done to an erasure, and under the name of one.</summary>
internal static class ErasureTamperings
{
    private const string Destruction = "data-rights.subject-key-destroyed";

    public static IReadOnlyList<Tampering> All =>
        [
            BySql(
                "erased ciphertext that is back",
                register => Back(register, "ciphertext"),
                register => [OfErased(RegisterFaultKind.ReturnedCiphertext, register, One(register))]
            ),
            BySql(
                "erased ciphertext that is back as another",
                register => Back(register, "set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)"),
                register => [OfErased(RegisterFaultKind.ChangedCiphertext, register, One(register))]
            ),
            BySql(
                "destroyed key that is back",
                register =>
                    $"""
                        insert into vault.subject_key (municipality, subject, key_id, wrapped, wrapping_version)
                        values ('{PublishedRegister.Municipality}', '{register.Erased.Subject}', '{register.Erased.KeyId}', '\x00', 1)
                        """,
                register =>
                    [
                        Of(RegisterFaultKind.ReturnedKey, register.First(Destruction)) with
                        {
                            DestroyedKey = register.Erased.KeyId,
                        },
                    ]
            ),
            BySql(
                "ciphertext deleted under an erasure that nobody published",
                register =>
                    $$"""
                        {{Delete(register)}};
                        insert into events.mt_events
                        select (jsonb_populate_record(e, jsonb_build_object(
                            'seq_id', 1000000, 'id', md5('unpublished')::uuid, 'version', 1000,
                            'data', jsonb_set(e.data, '{commitments}', jsonb_build_array('{{Live(register)}}'))))).*
                        from events.mt_events e where {{register.First(Destruction).Row}}
                        """,
                register => OfLive(register)
            ),
            BySql(
                "ciphertext deleted under an erasure that was published without it",
                register =>
                    $$"""
                        {{Delete(register)}};
                        update events.mt_events
                        set data = jsonb_set(data, '{commitments}', data -> 'commitments' || '["{{Live(
                            register
                        )}}"]'::jsonb)
                        where {{register.First(Destruction).Row}}
                        """,
                register =>
                    [
                        Of(RegisterFaultKind.ChangedEvent, register.First(Destruction), "data"),
                        .. OfLive(register),
                        .. Unpublished(register),
                    ]
            ),
            BySql(
                "erasure that is gone",
                register => $"delete from events.mt_events where {register.First(Destruction).Row}",
                register =>
                    [
                        Of(RegisterFaultKind.MissingEvent, register.First(Destruction)),
                        .. OfAllErased(RegisterFaultKind.MissingCiphertext, register),
                    ]
            ),
        ];

    /// <summary>Every value of the one who was erased, where the database cannot show the erasure that was published.</summary>
    public static IEnumerable<RegisterFault> Unpublished(PublishedRegister register) =>
        OfAllErased(RegisterFaultKind.UnpublishedErasure, register);

    private static IEnumerable<RegisterFault> OfAllErased(RegisterFaultKind kind, PublishedRegister register) =>
        Submission(register)
            .Sealed.Where(register.Erased.Ciphertexts.ContainsKey)
            .Select(commitment => OfErased(kind, register, commitment));

    private static RegisterFault OfErased(RegisterFaultKind kind, PublishedRegister register, string commitment) =>
        Of(kind, Submission(register)) with
        {
            Commitment = commitment,
        };

    private static IEnumerable<RegisterFault> OfLive(PublishedRegister register) =>
        [
            Of(RegisterFaultKind.UnpublishedErasure, register.First("permits.application-submitted")) with
            {
                Commitment = Live(register),
            },
        ];

    private static PublishedEvent Submission(PublishedRegister register) =>
        register.Events.Single(published => published.Sealed.Any(register.Erased.Ciphertexts.ContainsKey));

    private static string One(PublishedRegister register) => Submission(register).Sealed.First();

    /// <summary>A value of somebody who was not erased.</summary>
    private static string Live(PublishedRegister register) =>
        register.First("permits.application-submitted").Sealed.First();

    private static string Delete(PublishedRegister register) =>
        $"delete from vault.disclosure where municipality = '{PublishedRegister.Municipality}' and commitment = '{Live(register)}'";

    private static string Back(PublishedRegister register, string ciphertext) =>
        $"""
            insert into vault.disclosure (municipality, commitment, subject, name, ciphertext)
            select '{PublishedRegister.Municipality}', '{One(
                register
            )}', '{register.Erased.Subject}', 'contact', {ciphertext}
            from (select '\x{Convert.ToHexString(register.Erased.Ciphertexts[One(register)])}'::bytea as ciphertext) was
            """;
}
