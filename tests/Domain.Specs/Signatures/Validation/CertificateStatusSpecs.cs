using Sijil.Domain.Signatures.Validation;
using static Sijil.Domain.Specs.Signatures.Validation.ASignature;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>EN 319 102-1, clauses 5.2.5 and 5.2.6: how certificates stand by what is known of their revocation.</summary>
public class CertificateStatusSpecs
{
    private static readonly CertificateFacts Unknown = Certificate with { Revocations = [] };

    [Fact]
    public void Not_asked_is_not_the_same_as_not_revoked() =>
        Expect("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Good.Knowing());

    [Fact]
    public void An_authority_is_asked_for_too() =>
        Expect("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Good.Through(Certificate, Unknown));

    [Fact]
    public void A_list_older_than_the_certificate_does_not_know_it() =>
        Expect(
            "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
            Good.Knowing(NotRevoked with { ThisUpdate = Certificate.NotBefore.AddSeconds(-1) })
        );

    [Fact]
    public void What_is_revoked_is_not_relied_on() =>
        Expect("INDETERMINATE/REVOKED_NO_POE", Good.Knowing(NotRevoked with { RevokedAt = Now }));

    [Fact]
    public void Revoked_counts_also_on_a_list_that_is_old() =>
        Expect(
            "INDETERMINATE/REVOKED_NO_POE",
            Good.Knowing(NotRevoked with { RevokedAt = Now.AddDays(-2), NextUpdate = Now.AddDays(-1) })
        );

    [Fact]
    public void Of_two_that_tell_different_things_the_one_that_revokes_is_believed() =>
        Expect(
            "INDETERMINATE/REVOKED_NO_POE",
            Good.Knowing(NotRevoked, NotRevoked with { ThisUpdate = Now.AddDays(-9), RevokedAt = Now.AddDays(-10) })
        );

    [Fact]
    public void At_a_time_before_it_was_revoked_it_was_not() =>
        Expect("TOTAL_PASSED", Good.Knowing(NotRevoked with { RevokedAt = Now.AddSeconds(1) }));

    [Fact]
    public void An_authority_that_is_revoked_takes_all_below_with_it() =>
        Expect(
            "INDETERMINATE/REVOKED_CA_NO_POE",
            Good.Through(Certificate, Certificate with { Revocations = [NotRevoked with { RevokedAt = Now }] })
        );

    [Fact]
    public void What_is_on_hold_may_come_back() =>
        Expect("INDETERMINATE/TRY_LATER", Good.Knowing(NotRevoked with { RevokedAt = Now, IsOnHold = true }));

    [Fact]
    public void A_newer_list_that_lifts_the_hold_is_believed() =>
        Expect(
            "TOTAL_PASSED",
            Good.Knowing(
                NotRevoked with
                {
                    ThisUpdate = Now.AddDays(-2),
                    RevokedAt = Now.AddDays(-3),
                    IsOnHold = true,
                },
                NotRevoked
            )
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_lists_of_the_same_time_the_one_with_the_hold_is_believed(bool isFirst)
    {
        var held = NotRevoked with { RevokedAt = Now.AddDays(-3), IsOnHold = true };

        Expect("INDETERMINATE/TRY_LATER", isFirst ? Good.Knowing(held, NotRevoked) : Good.Knowing(NotRevoked, held));
    }

    [Fact]
    public void An_old_list_says_nothing_about_now() =>
        Expect("INDETERMINATE/TRY_LATER", Good.Knowing(NotRevoked with { NextUpdate = Now }));

    [Fact]
    public void A_list_that_does_not_say_how_long_it_holds_does_not_hold() =>
        Expect("INDETERMINATE/TRY_LATER", Good.Knowing(NotRevoked with { NextUpdate = null }));

    [Fact]
    public void A_list_may_hold_for_ever() =>
        Expect("TOTAL_PASSED", Good.Knowing(NotRevoked with { NextUpdate = DateTimeOffset.MaxValue }));

    [Theory]
    [InlineData(24, "INDETERMINATE/TRY_LATER")]
    [InlineData(25, "TOTAL_PASSED")]
    public void A_policy_may_ask_for_fresher_lists(int hours, string verdict) =>
        Assert.Equal(
            verdict,
            Good.VerdictAt(Now, ValidationPolicy.Default with { LongestFreshness = TimeSpan.FromHours(hours) })
        );

    [Fact]
    public void A_responder_whose_certificate_has_expired_is_believed_no_more() =>
        Expect(
            "INDETERMINATE/REVOCATION_OUT_OF_BOUNDS_NO_POE",
            Good.Knowing(NotRevoked with { Issuer = new(Now.AddDays(-9), Now.AddSeconds(-1)) })
        );

    [Fact]
    public void Nor_is_one_whose_certificate_is_not_valid_yet() =>
        Expect(
            "INDETERMINATE/REVOCATION_OUT_OF_BOUNDS_NO_POE",
            Good.Knowing(NotRevoked with { Issuer = new(Now.AddSeconds(1), Now.AddYears(1)) })
        );

    [Fact]
    public void A_certificate_is_valid_up_to_and_with_its_last_second() =>
        Assert.Equal(
            "TOTAL_PASSED",
            Good.Through(Certificate with { Revocations = [NotRevoked with { NextUpdate = DateTimeOffset.MaxValue }] })
                .VerdictAt(Certificate.NotAfter)
        );

    [Fact]
    public void Of_an_expired_certificate_that_was_on_hold_nobody_knows_that_it_was_not_revoked() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            Good.Knowing(NotRevoked with { RevokedAt = Now.AddDays(-3), IsOnHold = true })
                .VerdictAt(Certificate.NotAfter.AddSeconds(1))
        );

    [Fact]
    public void An_expired_certificate_that_was_not_revoked_is_told_apart() =>
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", Good.VerdictAt(Certificate.NotAfter.AddSeconds(1)));

    [Fact]
    public void An_expired_certificate_of_which_nothing_is_known_is_out_of_bounds() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            Good.Knowing().VerdictAt(Certificate.NotAfter.AddSeconds(1))
        );

    [Fact]
    public void A_list_made_after_a_certificate_expired_need_not_name_it_any_more()
    {
        var later = Certificate.NotAfter.AddDays(1);

        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            Good.Knowing(NotRevoked with { ThisUpdate = later, NextUpdate = later.AddDays(7) }).VerdictAt(later)
        );
    }

    [Fact]
    public void A_signature_from_before_its_certificate_has_failed() =>
        Assert.Equal("TOTAL_FAILED/NOT_YET_VALID", Good.VerdictAt(Certificate.NotBefore.AddSeconds(-1)));

    private static void Expect(string verdict, SignatureFacts facts) => Assert.Equal(verdict, facts.VerdictAt(Now));
}
