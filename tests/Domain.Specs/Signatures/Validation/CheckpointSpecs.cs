using Sijil.Domain.Signatures.Validation;
using static Sijil.Domain.Specs.Signatures.Validation.ASignature;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>What the stamped checkpoint of a log that names a signature proves, and for whom (EN 319 102-1, clause 5.6.2.3).</summary>
public class CheckpointSpecs
{
    private static readonly DateTimeOffset Logged = Now.AddHours(1);
    private static readonly DateTimeOffset AfterExpiry = Certificate.NotAfter.AddYears(2);

    private static readonly TimeStampFacts Checkpoint = Stamp(Logged, StampedPart.Checkpoint) with
    {
        Logged = new("log.example", NamesSignature: true, HasEntry: true),
    };

    [Fact]
    public void A_signature_that_a_log_names_outlives_its_certificate_where_the_policy_accepts_that()
    {
        var report = SignatureValidation.Of(Good.Stamped(Checkpoint), AfterExpiry, ValidationPolicy.WithCheckpoints);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(Logged, report.BestSignatureTime);
        Assert.Equal([Checkpoint.Digest], report.Counted);
        Assert.Equal(
            [
                ValidationCheck.CheckpointPolicy,
                ValidationCheck.LogEntry,
                ValidationCheck.LogInclusion,
                ValidationCheck.TimeStampImprint,
                ValidationCheck.TimeStamp,
            ],
            report
                .Steps.Select(step => step.Check)
                .SkipWhile(check => check != ValidationCheck.CheckpointPolicy)
                .Take(5)
        );
    }

    [Fact]
    public void The_default_policy_does_not_accept_it_and_says_so()
    {
        var report = SignatureValidation.Of(Good.Stamped(Checkpoint), AfterExpiry, ValidationPolicy.Default);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Equal(AfterExpiry, report.BestSignatureTime);
        Assert.Empty(report.Counted);
        Assert.Contains(report.Steps, step => step.Check == ValidationCheck.CheckpointPolicy && !step.Outcome.IsPassed);
    }

    [Fact]
    public void An_entry_that_names_another_file_proves_nothing() =>
        ProvesNothing(Checkpoint with { Logged = Checkpoint.Logged! with { NamesSignature = false } });

    [Fact]
    public void Nor_does_an_entry_that_is_not_under_the_checkpoint() =>
        ProvesNothing(Checkpoint with { Logged = Checkpoint.Logged! with { HasEntry = false } });

    [Fact]
    public void Nor_does_a_stamp_over_another_checkpoint() => ProvesNothing(Checkpoint with { ImprintMatches = false });

    [Fact]
    public void Nor_does_a_stamp_that_cannot_be_believed() =>
        ProvesNothing(Checkpoint with { Token = Checkpoint.Token with { SignatureMatches = false } });

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(0, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(-1, "INDETERMINATE/REVOKED_NO_POE")]
    public void Revoked_after_the_checkpoint_is_not_revoked_before(int seconds, string verdict) =>
        Assert.Equal(
            verdict,
            Good.Stamped(Checkpoint)
                .Knowing(NotRevoked with { RevokedAt = Logged.AddSeconds(seconds) })
                .VerdictAt(Now.AddDays(2), ValidationPolicy.WithCheckpoints)
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Of_a_stamp_and_a_checkpoint_the_earlier_counts(int hours)
    {
        var stamp = Stamp(Logged.AddHours(hours));

        Assert.Equal(
            hours < 0 ? stamp.At : Logged,
            SignatureValidation
                .Of(Good.Stamped(stamp, Checkpoint), AfterExpiry, ValidationPolicy.WithCheckpoints)
                .BestSignatureTime
        );
    }

    [Fact]
    public void A_content_that_is_younger_than_the_checkpoint_contradicts_it() =>
        Assert.Equal(
            "INDETERMINATE/TIMESTAMP_ORDER_FAILURE",
            Good.Stamped(Checkpoint, Stamp(Logged.AddMinutes(1), StampedPart.Content))
                .VerdictAt(Now.AddDays(1), ValidationPolicy.WithCheckpoints)
        );

    [Fact]
    public void A_delay_is_asked_of_stamps_over_the_signature_alone() =>
        Assert.Equal(
            "TOTAL_PASSED",
            Good.Stamped(Checkpoint)
                .VerdictAt(
                    Now.AddDays(2),
                    ValidationPolicy.WithCheckpoints with
                    {
                        TimeStampDelay = TimeSpan.FromDays(1),
                    }
                )
        );

    private static void ProvesNothing(TimeStampFacts checkpoint)
    {
        var report = SignatureValidation.Of(Good.Stamped(checkpoint), AfterExpiry, ValidationPolicy.WithCheckpoints);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Empty(report.Counted);
    }
}
