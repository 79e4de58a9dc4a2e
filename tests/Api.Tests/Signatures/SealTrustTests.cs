using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>Whose certificate sealed it, and whether that could be relied on then.</summary>
public sealed class SealTrustTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly SealingKey key;
    private readonly SealedFiles files;

    public SealTrustTests()
    {
        key = authority.Issue();
        files = new(authority, key);
    }

    [Theory]
    [InlineData("Authority")]
    [InlineData("Another authority")]
    public void A_foreign_chain_leads_nowhere(string name)
    {
        using var foreign = new TestAuthority(name);
        using var foreignKey = foreign.Issue();
        using var foreignFiles = new SealedFiles(authority, foreignKey);

        Assert.Equal(
            "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
            foreignFiles.Knowing(foreign.RevocationList()).Verdict()
        );
    }

    [Fact]
    public void Without_a_list_nobody_knows_whether_it_was_revoked() =>
        Assert.Equal("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", files.Verdict());

    [Fact]
    public void The_list_of_somebody_else_says_nothing()
    {
        using var other = new TestAuthority();

        Assert.Equal(
            "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
            files.Knowing(other.RevocationList()).Verdict()
        );
    }

    /// <summary>Whatever the reason, and where none is told: nobody knows better than that the key may be in other hands.</summary>
    [Theory]
    [InlineData(X509RevocationReason.Unspecified)]
    [InlineData(X509RevocationReason.KeyCompromise)]
    [InlineData(X509RevocationReason.AffiliationChanged)]
    [InlineData(X509RevocationReason.Superseded)]
    [InlineData(X509RevocationReason.CessationOfOperation)]
    [InlineData(X509RevocationReason.PrivilegeWithdrawn)]
    public void A_revoked_certificate_seals_nothing_any_more(X509RevocationReason reason) =>
        Assert.Equal(
            "INDETERMINATE/REVOKED_NO_POE",
            files.Knowing(authority.RevocationList(revoked: key.Certificate, reason: reason)).Verdict()
        );

    [Fact]
    public void A_certificate_on_hold_may_come_back() =>
        Assert.Equal(
            "INDETERMINATE/TRY_LATER",
            files
                .Knowing(
                    authority.RevocationList(revoked: key.Certificate, reason: X509RevocationReason.CertificateHold)
                )
                .Verdict()
        );

    [Fact]
    public void A_stale_list_says_nothing_about_now() =>
        Assert.Equal(
            "INDETERMINATE/TRY_LATER",
            files.Knowing(authority.RevocationList(nextUpdate: TestAuthority.Now.AddDays(-1))).Verdict()
        );

    [Fact]
    public void Outside_its_validity_a_certificate_is_not_relied_on()
    {
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", files.Verdict(TestAuthority.Until.AddDays(1)));
        Assert.Equal("TOTAL_FAILED/NOT_YET_VALID", files.Verdict(TestAuthority.From.AddDays(-1)));
    }

    [Fact]
    public void An_expired_certificate_that_is_known_not_to_be_revoked_is_told_apart() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            files.Knowing(authority.RevocationList()).Verdict(TestAuthority.Until.AddDays(1))
        );

    [Fact]
    public void A_certificate_for_something_else_seals_nothing()
    {
        using var other = authority.Issue(
            "Server",
            ECDsa.Create(ECCurve.NamedCurves.nistP256),
            X509KeyUsageFlags.DataEncipherment
        );
        using var otherFiles = new SealedFiles(authority, other);

        Assert.Equal(
            "INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE",
            otherFiles.Knowing(authority.RevocationList()).Verdict()
        );
    }

    [Fact]
    public void Whoever_cannot_read_whom_to_trust_is_told() =>
        Assert.Throws<UnreadableTrustException>(() => files.Knowing("no list").Verdict());

    public void Dispose()
    {
        files.Dispose();
        key.Dispose();
        authority.Dispose();
    }
}
