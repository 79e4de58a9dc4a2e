using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Answers of responders, those that may be believed and those that may not.</summary>
public sealed class ResponderTests : IDisposable
{
    private const string Unknown = "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE";

    private readonly ASignedDocument document = new() { Lists = [] };

    [Fact]
    public void An_answer_does_what_a_list_does()
    {
        using var responder = new TestResponder(document.Authority);
        document.Answers = [responder.Answer(document.Key.Certificate)];

        Assert.Equal("TOTAL_PASSED", document.Verdict());
    }

    [Fact]
    public void With_answers_inside_it_survives_its_certificate()
    {
        using var responder = new TestResponder(document.Authority, until: TestClock.Until);
        document.Answers = [responder.Answer(document.Key.Certificate), responder.Answer(document.Clock.Certificate)];
        var report = document.Stamped().Complete().Report(ASignedDocument.AfterExpiry);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-LT", report.Level);
    }

    [Theory]
    [InlineData(CrlReason.KeyCompromise, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(CrlReason.CertificateHold, "INDETERMINATE/TRY_LATER")]
    public void It_tells_of_a_revocation(int reason, string verdict)
    {
        using var responder = new TestResponder(document.Authority);
        document.Answers =
        [
            responder.Answer(document.Key.Certificate, TestResponder.Revoked(TestAuthority.Now.AddDays(-3), reason)),
        ];

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void Unknown_is_not_good()
    {
        using var responder = new TestResponder(document.Authority);
        document.Answers = [responder.Answer(document.Key.Certificate, new UnknownStatus())];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void An_answer_about_another_certificate_is_none()
    {
        using var responder = new TestResponder(document.Authority);
        document.Answers = [responder.Answer(document.Clock.Certificate)];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void A_stale_answer_says_nothing_about_now()
    {
        using var responder = new TestResponder(document.Authority);
        document.Answers = [responder.Answer(document.Key.Certificate, nextUpdate: TestAuthority.Now.AddMinutes(-1))];

        Assert.Equal("INDETERMINATE/TRY_LATER", document.Verdict());
    }

    [Fact]
    public void Whoever_was_not_made_a_responder_is_not_believed()
    {
        using var responder = new TestResponder(document.Authority, isForAnswers: false);
        document.Answers = [responder.Answer(document.Key.Certificate)];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void Nor_is_one_of_another_authority()
    {
        using var other = new TestAuthority();
        using var responder = new TestResponder(other);
        document.Answers = [responder.Answer(document.Key.Certificate)];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void Nor_is_another_key_under_the_name_of_a_responder()
    {
        using var responder = new TestResponder(document.Authority);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        document.Answers = [responder.Answer(document.Key.Certificate, anotherKey: other)];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void Nor_one_of_whom_nobody_knows_whether_he_was_revoked()
    {
        using var responder = new TestResponder(document.Authority, isNeverChecked: false);
        document.Answers = [responder.Answer(document.Key.Certificate)];

        Assert.Equal(Unknown, document.Verdict());
    }

    [Fact]
    public void A_responder_that_has_expired_since_is_told_apart()
    {
        using var responder = new TestResponder(document.Authority, until: TestAuthority.Now.AddHours(-1));
        document.Answers = [responder.Answer(document.Key.Certificate)];

        Assert.Equal("INDETERMINATE/REVOCATION_OUT_OF_BOUNDS_NO_POE", document.Verdict());
    }

    public void Dispose() => document.Dispose();
}
