using Sijil.Domain.Signatures.Validation;
using static Sijil.Domain.Specs.Signatures.Validation.ASignature;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>EN 319 102-1, clause 5.5: what a proof of when the signature was made changes.</summary>
public class BestSignatureTimeSpecs
{
    private static readonly DateTimeOffset Signed = Now.AddHours(1);
    private static readonly DateTimeOffset AfterExpiry = Certificate.NotAfter.AddYears(2);

    private static readonly SignatureFacts Stamped = Good.Stamped(Stamp(Signed));

    [Fact]
    public void A_stamped_signature_outlives_its_certificate()
    {
        var report = SignatureValidation.Of(Stamped, AfterExpiry, ValidationPolicy.Default);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(Signed, report.BestSignatureTime);
        Assert.Equal([Stamped.TimeStamps[0].Digest], report.Counted);
    }

    [Fact]
    public void The_earliest_stamp_counts() =>
        Assert.Equal(
            Signed,
            SignatureValidation
                .Of(Good.Stamped(Stamp(Signed.AddDays(1)), Stamp(Signed)), AfterExpiry, ValidationPolicy.Default)
                .BestSignatureTime
        );

    [Fact]
    public void Without_data_on_revocation_from_then_the_stamp_does_not_help() =>
        Expect("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", Stamped.Knowing(), AfterExpiry);

    [Fact]
    public void A_stamp_from_after_the_expiry_proves_nothing_about_before() =>
        Expect(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            Good.Stamped(Stamp(Certificate.NotAfter.AddSeconds(1))),
            AfterExpiry
        );

    [Fact]
    public void A_stamp_from_before_the_certificate_shows_that_something_is_wrong() =>
        Expect(
            "TOTAL_FAILED/NOT_YET_VALID",
            Good.Through(Certificate with { NotBefore = Signed.AddSeconds(1) })
                .Stamped(Stamp(Signed))
                .Knowing(NotRevoked with { ThisUpdate = Signed.AddDays(1), NextUpdate = Signed.AddDays(30) })
                .Through(
                    Certificate with
                    {
                        NotBefore = Signed.AddSeconds(1),
                        Revocations =
                        [
                            NotRevoked with
                            {
                                ThisUpdate = Signed.AddDays(1),
                                NextUpdate = Signed.AddDays(30),
                            },
                        ],
                    }
                ),
            Signed.AddDays(2)
        );

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(0, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(-1, "INDETERMINATE/REVOKED_NO_POE")]
    public void Revoked_after_the_stamp_is_not_revoked_before(int seconds, string verdict) =>
        Expect(verdict, Stamped.Knowing(NotRevoked with { RevokedAt = Signed.AddSeconds(seconds) }), Now.AddDays(2));

    [Fact]
    public void So_it_is_with_an_authority() =>
        Expect(
            "TOTAL_PASSED",
            Stamped.Through(
                Certificate,
                Certificate with
                {
                    Revocations = [NotRevoked with { RevokedAt = Signed.AddSeconds(1) }],
                }
            ),
            Now.AddDays(2)
        );

    [Fact]
    public void Whatever_else_is_missing_is_still_missed() =>
        Expect(
            "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
            Stamped.Through(
                Certificate with
                {
                    Revocations = [NotRevoked with { RevokedAt = Signed.AddSeconds(1) }],
                },
                Certificate with
                {
                    Revocations = [],
                }
            ),
            Now.AddDays(2)
        );

    [Fact]
    public void An_authority_that_expired_since_is_to_have_been_known_then() =>
        Expect(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            Stamped.Through(
                Certificate with
                {
                    Revocations = [NotRevoked with { RevokedAt = Signed.AddSeconds(1) }],
                },
                Certificate with
                {
                    NotAfter = Signed.AddDays(1),
                    Revocations = [NotRevoked with { ThisUpdate = Signed.AddDays(2), NextUpdate = Signed.AddDays(9) }],
                }
            ),
            Now.AddDays(3)
        );

    [Fact]
    public void A_list_is_to_be_fresh_when_it_was_signed() => Expect("TOTAL_PASSED", Stamped, Now.AddDays(60));

    [Fact]
    public void A_list_that_was_old_then_already_is_not_fresh() =>
        Expect(
            "INDETERMINATE/TRY_LATER",
            Stamped.Knowing(NotRevoked with { NextUpdate = Signed.AddSeconds(-1) }),
            Now.AddDays(60)
        );

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(-1, "INDETERMINATE/TRY_LATER")]
    public void On_hold_after_the_stamp_was_not_on_hold_before(int seconds, string verdict) =>
        Expect(
            verdict,
            Stamped.Knowing(NotRevoked with { RevokedAt = Signed.AddSeconds(seconds), IsOnHold = true }),
            Now.AddDays(2)
        );

    [Fact]
    public void A_key_that_was_long_enough_then_is_enough()
    {
        var shortKey = Stamped with { Algorithms = new("SHA256", "RSA", 2048) };

        Expect("TOTAL_PASSED", shortKey, new(2029, 2, 1, 0, 0, 0, TimeSpan.Zero));
        Expect(
            "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
            shortKey.Stamped() with
            {
                Chain = Good.Chain! with { Path = [] },
            },
            new(2029, 2, 1, 0, 0, 0, TimeSpan.Zero)
        );
    }

    [Fact]
    public void A_copied_stamp_counts_for_nothing() => DoesNotCount(stamp => stamp with { ImprintMatches = false });

    [Fact]
    public void Nor_does_one_by_a_certificate_that_is_not_for_stamps() =>
        DoesNotCount(stamp => stamp with { Token = stamp.Token.In(stamp.Token.Chain! with { HasRightUsage = false }) });

    [Fact]
    public void Nor_one_whose_authority_was_revoked() =>
        DoesNotCount(stamp =>
            stamp with
            {
                Token = stamp.Token.Knowing(NotRevoked with { RevokedAt = Signed.AddDays(1) }),
            }
        );

    [Fact]
    public void Nor_one_of_whose_authority_nobody_knows_whether_it_was_revoked() =>
        DoesNotCount(stamp => stamp with { Token = stamp.Token.Knowing() });

    [Fact]
    public void Nor_one_whose_authority_has_expired_itself() =>
        DoesNotCount(stamp =>
            stamp with
            {
                Token = stamp.Token.Through(stamp.Token.Chain!.Path[0] with { NotAfter = AfterExpiry.AddSeconds(-1) }),
            }
        );

    [Fact]
    public void Nor_one_with_a_digest_that_can_be_broken() =>
        DoesNotCount(stamp => stamp with { ImprintDigest = "SHA1" });

    [Fact]
    public void Nor_one_from_before_the_certificate_of_its_authority() =>
        DoesNotCount(stamp =>
            stamp with
            {
                Token = stamp.Token.Through(
                    stamp.Token.Chain!.Path[0] with
                    {
                        NotBefore = Signed.AddSeconds(1),
                        Revocations =
                        [
                            NotRevoked with
                            {
                                ThisUpdate = Signed.AddSeconds(2),
                                NextUpdate = Signed.AddDays(7),
                            },
                        ],
                    }
                ),
            }
        );

    [Fact]
    public void What_was_on_hold_when_it_expired_stays_out_of_bounds_whatever_the_stamp() =>
        Expect(
            "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
            Stamped.Knowing(NotRevoked with { RevokedAt = Signed.AddDays(1), IsOnHold = true }),
            AfterExpiry
        );

    [Theory]
    [InlineData("Clock", "INDETERMINATE/TIMESTAMP_ORDER_FAILURE")]
    [InlineData("Another clock", "TOTAL_PASSED")]
    public void Stamps_of_one_authority_that_orders_them_stand_in_the_order_of_their_times(
        string authority,
        string verdict
    ) =>
        Expect(
            verdict,
            Good.Stamped(
                Stamp(Signed) with
                {
                    IsOrdered = true,
                    Accuracy = TimeSpan.FromMinutes(5),
                },
                Stamp(Signed.AddMinutes(1), StampedPart.Content) with
                {
                    IsOrdered = true,
                    Accuracy = TimeSpan.FromMinutes(5),
                    Authority = authority,
                }
            ),
            Now.AddDays(1)
        );

    [Fact]
    public void Either_of_two_may_be_wrong_by_its_accuracy() =>
        Expect(
            "TOTAL_PASSED",
            Good.Stamped(
                Stamp(Signed) with
                {
                    Accuracy = TimeSpan.FromMinutes(1),
                },
                Stamp(Signed.AddMinutes(1), StampedPart.Content)
            ),
            Now.AddDays(1)
        );

    [Fact]
    public void Stamps_that_contradict_one_another_are_told() =>
        Expect(
            "INDETERMINATE/TIMESTAMP_ORDER_FAILURE",
            Good.Stamped(Stamp(Signed), Stamp(Signed.AddMinutes(1), StampedPart.Content)),
            Now.AddDays(1)
        );

    [Fact]
    public void Within_their_accuracy_they_do_not() =>
        Expect(
            "TOTAL_PASSED",
            Good.Stamped(
                Stamp(Signed),
                Stamp(Signed.AddMinutes(1), StampedPart.Content) with
                {
                    Accuracy = TimeSpan.FromMinutes(1),
                }
            ),
            Now.AddDays(1)
        );

    [Fact]
    public void Signed_after_the_revocation_is_signed_in_vain() =>
        Expect(
            "TOTAL_FAILED/REVOKED",
            Good.Knowing(NotRevoked with { RevokedAt = Signed.AddSeconds(-1) })
                .Stamped(Stamp(Signed, StampedPart.Content)),
            Now.AddDays(1)
        );

    [Fact]
    public void On_hold_when_it_was_signed_is_not_revoked_when_it_was_signed() =>
        Expect(
            "INDETERMINATE/REVOKED_NO_POE",
            Good.Knowing(
                    NotRevoked with
                    {
                        RevokedAt = Signed.AddHours(-1),
                        IsOnHold = true,
                    },
                    NotRevoked with
                    {
                        RevokedAt = Signed.AddSeconds(1),
                    }
                )
                .Stamped(Stamp(Signed, StampedPart.Content)),
            Now.AddDays(1)
        );

    [Fact]
    public void And_after_the_expiry_too() =>
        Expect(
            "TOTAL_FAILED/EXPIRED",
            Good.Stamped(Stamp(Certificate.NotAfter.AddDays(1), StampedPart.Content)),
            AfterExpiry
        );

    [Theory]
    [InlineData(1, "INDETERMINATE/SIG_CONSTRAINTS_FAILURE")]
    [InlineData(7, "TOTAL_PASSED")]
    public void A_policy_may_ask_that_the_stamp_follows_in_time(int days, string verdict) =>
        Assert.Equal(
            verdict,
            Stamped.VerdictAt(
                Now.AddDays(2),
                ValidationPolicy.Default with
                {
                    TimeStampDelay = TimeSpan.FromDays(days),
                }
            )
        );

    private static void DoesNotCount(Func<TimeStampFacts, TimeStampFacts> change) =>
        Expect("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", Good.Stamped(change(Stamp(Signed))), AfterExpiry);

    private static void Expect(string verdict, SignatureFacts facts, DateTimeOffset at) =>
        Assert.Equal(verdict, facts.VerdictAt(at));
}
