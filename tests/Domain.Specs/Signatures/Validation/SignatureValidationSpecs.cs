using Sijil.Domain.Signatures.Validation;
using static Sijil.Domain.Specs.Signatures.Validation.ASignature;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>EN 319 102-1, clause 5.3: what is told of a signature at one time, without a proof of when it was made.</summary>
public class SignatureValidationSpecs
{
    [Fact]
    public void Where_everything_holds_it_passes() => Expect("TOTAL_PASSED", Good);

    [Fact]
    public void What_is_no_signature_has_failed() => Expect("TOTAL_FAILED/FORMAT_FAILURE", null);

    [Fact]
    public void A_policy_that_is_not_at_hand_is_not_guessed() =>
        Expect("INDETERMINATE/SIGNATURE_POLICY_NOT_AVAILABLE", Good with { NamesPolicy = true });

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
    public void Without_the_document_nothing_can_be_said() =>
        Expect("INDETERMINATE/SIGNED_DATA_NOT_FOUND", Good with { DigestMatches = null, SignatureMatches = false });

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
    public void What_cannot_be_computed_here_is_not_called_wrong() =>
        Expect("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE", Good with { SignatureMatches = null });

    [Fact]
    public void Without_a_chain_nobody_vouches_for_it() =>
        Expect("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", Good with { Chain = null });

    [Fact]
    public void A_broken_chain_is_no_chain() =>
        Expect("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Good.In(Good.Chain! with { IsSound = false }));

    [Fact]
    public void A_certificate_for_something_else_signs_nothing() =>
        Expect("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", Good.In(Good.Chain! with { HasRightUsage = false }));

    [Fact]
    public void A_signature_that_lacks_what_it_must_say_is_told_so() =>
        Expect("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", Good with { HasAllAttributes = false });

    [Theory]
    [InlineData("SHA1", "ECDSA", 256)]
    [InlineData("MD5", "RSA", 3072)]
    [InlineData("SHA256", "RSA", 1024)]
    [InlineData("SHA256", "ECDSA", 192)]
    [InlineData("SHA256", "DSA", 3072)]
    public void What_can_be_broken_is_not_relied_on(string digest, string key, int length) =>
        Expect("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", Good with { Algorithms = new(digest, key, length) });

    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA1")]
    [InlineData("")]
    public void Nor_is_a_digest_by_which_another_content_or_certificate_could_be_put_in_its_place(string digest) =>
        Expect("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", Good with { Digests = ["SHA256", digest] });

    [Fact]
    public void Nor_are_certificates_that_were_signed_so() =>
        Expect(
            "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
            Good.Through(Certificate with { Algorithms = Strong with { Digest = "SHA1" } })
        );

    [Fact]
    public void Nor_lists_of_revoked_ones() =>
        Expect(
            "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
            Good.Knowing(NotRevoked with { Algorithms = Strong with { Digest = "SHA1" } })
        );

    [Fact]
    public void Every_question_that_was_asked_is_told_with_its_answer()
    {
        var steps = SignatureValidation.Of(Good with { DigestMatches = false }, Now, ValidationPolicy.Default).Steps;

        Assert.Equal(
            [
                (ValidationCheck.Format, "TOTAL_PASSED"),
                (ValidationCheck.Policy, "TOTAL_PASSED"),
                (ValidationCheck.SigningCertificate, "TOTAL_PASSED"),
                (ValidationCheck.Content, "TOTAL_FAILED/HASH_FAILURE"),
            ],
            steps.Select(step => (step.Check, step.Outcome.ToString()))
        );
    }

    private static void Expect(string verdict, SignatureFacts? facts) => Assert.Equal(verdict, facts.VerdictAt(Now));
}
