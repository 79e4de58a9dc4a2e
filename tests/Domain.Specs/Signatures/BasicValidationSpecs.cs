using Sijil.Domain.Signatures;

namespace Sijil.Domain.Specs.Signatures;

public class BasicValidationSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RevocationFacts NotRevoked = new(
        Now.AddDays(-1),
        Now.AddDays(6),
        RevokedAt: null,
        IsOnHold: false
    );

    private static readonly CertificateFacts Certificate = new(Now.AddYears(-1), Now.AddYears(1), NotRevoked);

    private static readonly SignatureFacts Good = new(
        IdentifiesItsCertificate: true,
        DigestMatches: true,
        SignatureMatches: true,
        new(IsSound: true, MaySeal: true, [Certificate, Certificate]),
        ClaimsATime: true,
        new("SHA256", "ECDSA", 256)
    );

    [Fact]
    public void Where_everything_holds_it_passes() => Assert.Equal(Verdict.Passed, BasicValidation.Of(Good, Now));

    [Fact]
    public void What_is_no_signature_has_failed() =>
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", BasicValidation.Of(null, Now).ToString());

    [Fact]
    public void A_substituted_certificate_is_found_before_anything_else() =>
        Expect(
            "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND",
            Good with
            {
                IdentifiesItsCertificate = false,
                DigestMatches = false,
            }
        );

    [Fact]
    public void A_changed_document_is_told_before_what_is_wrong_with_the_chain() =>
        Expect(
            "TOTAL_FAILED/HASH_FAILURE",
            Good with
            {
                DigestMatches = false,
                SignatureMatches = false,
                Chain = null,
            }
        );

    [Fact]
    public void A_wrong_signature_is_told_before_what_is_wrong_with_the_chain() =>
        Expect("TOTAL_FAILED/SIG_CRYPTO_FAILURE", Good with { SignatureMatches = false, Chain = null });

    [Fact]
    public void Without_a_chain_nobody_vouches_for_it() =>
        Expect("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", Good with { Chain = null });

    [Fact]
    public void A_broken_chain_is_no_chain() =>
        Expect("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Good.In(Good.Chain! with { IsSound = false }));

    [Fact]
    public void A_certificate_for_something_else_seals_nothing() =>
        Expect("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", Good.In(Good.Chain! with { MaySeal = false }));

    [Fact]
    public void Not_asked_is_not_the_same_as_not_revoked() =>
        Expect("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Signed(null));

    [Fact]
    public void An_authority_is_asked_for_too() =>
        Expect(
            "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
            Good.Through(Certificate, Certificate with { Revocation = null })
        );

    [Fact]
    public void A_list_older_than_the_certificate_does_not_know_it() =>
        Expect(
            "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
            Signed(NotRevoked with { ThisUpdate = Certificate.NotBefore.AddSeconds(-1) })
        );

    [Fact]
    public void What_is_revoked_is_not_relied_on() =>
        Expect("INDETERMINATE/REVOKED_NO_POE", Signed(NotRevoked with { RevokedAt = Now }));

    [Fact]
    public void Revoked_counts_also_on_a_list_that_is_old() =>
        Expect(
            "INDETERMINATE/REVOKED_NO_POE",
            Signed(NotRevoked with { RevokedAt = Now.AddDays(-2), NextUpdate = Now.AddDays(-1) })
        );

    [Fact]
    public void At_a_time_before_it_was_revoked_it_was_not() =>
        Expect("TOTAL_PASSED", Signed(NotRevoked with { RevokedAt = Now.AddSeconds(1) }));

    [Fact]
    public void An_authority_that_is_revoked_takes_all_below_with_it() =>
        Expect(
            "INDETERMINATE/REVOKED_CA_NO_POE",
            Good.Through(Certificate, Certificate with { Revocation = NotRevoked with { RevokedAt = Now } })
        );

    [Fact]
    public void What_is_on_hold_may_come_back() =>
        Expect("INDETERMINATE/TRY_LATER", Signed(NotRevoked with { RevokedAt = Now, IsOnHold = true }));

    [Fact]
    public void An_old_list_says_nothing_about_now() =>
        Expect("INDETERMINATE/TRY_LATER", Signed(NotRevoked with { NextUpdate = Now }));

    [Fact]
    public void A_list_that_does_not_say_how_long_it_holds_does_not_hold() =>
        Expect("INDETERMINATE/TRY_LATER", Signed(NotRevoked with { NextUpdate = null }));

    [Fact]
    public void An_expired_certificate_that_was_not_revoked_is_told_apart() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            BasicValidation.Of(Good, Certificate.NotAfter.AddSeconds(1)).ToString()
        );

    [Fact]
    public void An_expired_certificate_of_which_nothing_is_known_is_out_of_bounds() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            BasicValidation.Of(Signed(null), Certificate.NotAfter.AddSeconds(1)).ToString()
        );

    [Fact]
    public void A_list_made_after_a_certificate_expired_need_not_name_it_any_more()
    {
        var later = Certificate.NotAfter.AddDays(1);
        var facts = Signed(NotRevoked with { ThisUpdate = later, NextUpdate = later.AddDays(7) });

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", BasicValidation.Of(facts, later).ToString());
    }

    [Fact]
    public void A_signature_that_claims_no_time_lacks_what_it_must_say() =>
        Expect("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", Good with { ClaimsATime = false });

    [Theory]
    [InlineData("SHA1", "ECDSA", 256)]
    [InlineData("SHA256", "RSA", 1024)]
    [InlineData("SHA256", "ECDSA", 192)]
    [InlineData("SHA256", "DSA", 3072)]
    public void What_can_be_broken_is_not_relied_on(string digest, string key, int length) =>
        Expect("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", Good with { Algorithms = new(digest, key, length) });

    [Theory]
    [InlineData(2048, "2028-12-31T23:59:59Z", true)]
    [InlineData(2048, "2029-01-01T00:00:00Z", false)]
    [InlineData(3072, "2029-01-01T00:00:00Z", true)]
    public void Short_keys_last_until_a_day(int length, string at, bool reliable) =>
        Assert.Equal(
            reliable,
            new Algorithms("SHA256", "RSA", length).AreReliableAt(
                DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    private static void Expect(string verdict, SignatureFacts facts) =>
        Assert.Equal(verdict, BasicValidation.Of(facts, Now).ToString());

    private static SignatureFacts Signed(RevocationFacts? revocation) =>
        Good.Through(Certificate with { Revocation = revocation }, Certificate);
}

file static class Facts
{
    public static SignatureFacts In(this SignatureFacts facts, ChainFacts chain) => facts with { Chain = chain };

    public static SignatureFacts Through(this SignatureFacts facts, params CertificateFacts[] path) =>
        facts.In(facts.Chain! with { Path = path });
}
