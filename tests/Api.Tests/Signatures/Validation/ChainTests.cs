using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using X509Extension = System.Security.Cryptography.X509Certificates.X509Extension;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A signer below an authority that another one made: what is wrong in between is told apart (EN 319 102-1, clauses 5.2.5 and 5.2.6).</summary>
public sealed class ChainTests : IDisposable
{
    private const string Broken = "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE";
    private const X509KeyUsageFlags Issuing = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    private readonly ASignedDocument document = new();
    private readonly List<IDisposable> made = [];

    [Fact]
    public void Where_everything_is_right_it_passes() => Assert.Equal("TOTAL_PASSED", Verdict(Below(Issuing)));

    [Fact]
    public void Whoever_is_no_authority_issues_nothing()
    {
        Assert.Equal(Broken, Verdict(Below(Issuing, [])));
        Assert.Equal(
            Broken,
            Verdict(Below(Issuing, new X509BasicConstraintsExtension(false, false, 0, critical: true)))
        );
    }

    [Fact]
    public void Nor_does_one_whose_key_is_for_something_else() =>
        Assert.Equal(Broken, Verdict(Below(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.CrlSign)));

    [Fact]
    public void One_that_may_not_sign_lists_says_nothing_by_them() =>
        Assert.Equal(Broken, Verdict(Below(X509KeyUsageFlags.KeyCertSign)));

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(0, Broken)]
    public void An_authority_may_be_kept_from_making_others(int below, string verdict)
    {
        var first = Below(Issuing, TestAuthority.MayIssue(below));
        var second = Kept(new TestAuthority(first, "Second", extensions: [TestAuthority.MayIssue()]));

        Assert.Equal(verdict, Verdict(second, first));
    }

    [Theory]
    [InlineData("CN=Signer", "TOTAL_PASSED")]
    [InlineData("CN=Somebody", Broken)]
    public void An_authority_may_be_kept_to_some_names(string permitted, string verdict)
    {
        var names = new NameConstraints(
            GeneralSubtrees.GetInstance(new DerSequence(new GeneralSubtree(new GeneralName(new X509Name(permitted))))),
            null
        );

        Assert.Equal(
            verdict,
            Verdict(Below(Issuing, TestAuthority.MayIssue(), new("2.5.29.30", names.GetDerEncoded(), critical: true)))
        );
    }

    [Fact]
    public void What_is_critical_and_not_understood_is_not_passed_over()
    {
        var unknown = new X509Extension("1.3.6.1.4.1.32473.9", [5, 0], critical: true);

        Assert.Equal(Broken, Verdict(Below(Issuing, TestAuthority.MayIssue(), unknown)));
        Assert.Equal(Broken, Verdict(Below(Issuing), extensions: unknown));
        Assert.Equal(
            "TOTAL_PASSED",
            Verdict(Below(Issuing), extensions: new X509Extension(unknown.Oid!, [5, 0], critical: false))
        );
    }

    [Fact]
    public void Whoever_answers_about_certificates_signs_nothing_else() =>
        Assert.Equal(
            Broken,
            Verdict(Below(Issuing), extensions: new X509Extension("1.3.6.1.5.5.7.48.1.5", [5, 0], critical: false))
        );

    [Fact]
    public void Without_the_authority_between_no_way_leads_to_the_root()
    {
        var between = Below(Issuing);
        var key = Kept(between.Issue());
        var alone = new SealingKey(key.Certificate, key.Signing, []);

        Assert.Equal("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", Verdict(alone, between));
    }

    [Fact]
    public void Of_an_authority_of_which_nobody_asked_nobody_knows()
    {
        var between = Below(Issuing);
        Sign(between);
        document.Lists = [between.RevocationList()];

        Assert.Equal(Broken, document.Verdict());
    }

    [Theory]
    [InlineData(X509RevocationReason.KeyCompromise, "INDETERMINATE/REVOKED_CA_NO_POE")]
    [InlineData(X509RevocationReason.CertificateHold, "INDETERMINATE/TRY_LATER")]
    public void An_authority_may_be_revoked_or_on_hold(X509RevocationReason reason, string verdict)
    {
        var between = Below(Issuing);
        Sign(between);
        document.Lists =
        [
            between.RevocationList(),
            document.Authority.RevocationList(revoked: between.Certificate, reason: reason),
        ];

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(0, "INDETERMINATE/REVOKED_CA_NO_POE")]
    [InlineData(-1, "INDETERMINATE/REVOKED_CA_NO_POE")]
    public void Revoked_before_or_after_the_time_stamp_makes_the_difference(int seconds, string verdict)
    {
        var between = Below(Issuing);
        Sign(between);
        document.Stamped().Lists =
        [
            between.RevocationList(nextUpdate: ASignedDocument.SignedAt.AddDays(30)),
            document.Authority.RevocationList(
                ASignedDocument.SignedAt.AddDays(30),
                between.Certificate,
                ASignedDocument.SignedAt.AddSeconds(seconds),
                thisUpdate: ASignedDocument.SignedAt.AddDays(1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(ASignedDocument.SignedAt.AddDays(2)));
    }

    [Fact]
    public void Of_an_authority_an_old_list_says_nothing_about_now()
    {
        var between = Below(Issuing);
        Sign(between);
        document.Lists =
        [
            between.RevocationList(),
            document.Authority.RevocationList(nextUpdate: TestAuthority.Now.AddSeconds(-1)),
        ];

        Assert.Equal("INDETERMINATE/TRY_LATER", document.Verdict());
    }

    [Fact]
    public void What_an_expired_authority_says_of_others_is_not_believed_any_more()
    {
        var between = Kept(
            new TestAuthority(
                document.Authority,
                "Between",
                until: TestAuthority.Now.AddHours(-1),
                extensions: [TestAuthority.MayIssue()]
            )
        );

        Assert.Equal("INDETERMINATE/REVOCATION_OUT_OF_BOUNDS_NO_POE", Verdict(between));
    }

    public void Dispose()
    {
        foreach (var each in made)
            each.Dispose();
        document.Dispose();
    }

    private TestAuthority Below(X509KeyUsageFlags usage) => Below(usage, TestAuthority.MayIssue());

    private TestAuthority Below(X509KeyUsageFlags usage, params X509Extension[] extensions) =>
        Kept(new TestAuthority(document.Authority, "Between", usage, extensions: extensions));

    private string Verdict(TestAuthority issuer, params X509Extension[] extensions) =>
        Verdict(issuer, null, extensions);

    /// <param name="above">Between the issuer and the root.</param>
    private string Verdict(TestAuthority issuer, TestAuthority? above, params X509Extension[] extensions)
    {
        Sign(issuer, extensions);
        if (above is not null)
            document.Signature = HostileParts.Beside(document.Signature, [above.Certificate.RawData]);
        return Judged(above is null ? [issuer] : [issuer, above]);
    }

    private string Verdict(SealingKey key, TestAuthority issuer)
    {
        Sign(key);
        return Judged([issuer]);
    }

    private string Judged(IReadOnlyList<TestAuthority> authorities)
    {
        document.Lists = [document.Authority.RevocationList(), .. authorities.Select(List)];
        return document.Verdict();
    }

    /// <summary>Signed by whoever may not, as well.</summary>
    private static string List(TestAuthority authority) =>
        PemEncoding.WriteString(
            "X509 CRL",
            HostileParts.List(authority.Certificate.SubjectName, 0, [], HostileParts.SignedBy(authority))
        );

    private void Sign(TestAuthority issuer, params X509Extension[] extensions) =>
        Sign(Kept(issuer.Issue("Signer", ECDsa.Create(ECCurve.NamedCurves.nistP256), extensions: extensions)));

    private void Sign(SealingKey key) =>
        document.Signature = CadesSignature.Over(
            document.Content!,
            key,
            SigningAlgorithm.For(key),
            ASignedDocument.SignedAt.AddMinutes(-1)
        );

    private T Kept<T>(T each)
        where T : IDisposable
    {
        made.Add(each);
        return each;
    }
}
