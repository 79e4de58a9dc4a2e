using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Whoever looks up one certificate in a list and whoever goes through all of it find the same.</summary>
public sealed class RevocationListTests : IDisposable
{
    private static readonly DateTimeOffset Early = TestAuthority.Now.AddDays(-9);
    private static readonly DateTimeOffset Late = TestAuthority.Now.AddDays(-2);

    private readonly TestAuthority authority = new();

    [Theory]
    [InlineData(X509RevocationReason.CertificateHold, X509RevocationReason.KeyCompromise)]
    [InlineData(X509RevocationReason.KeyCompromise, X509RevocationReason.CertificateHold)]
    public void Of_two_entries_about_one_certificate_what_is_final_counts_before_a_hold(
        X509RevocationReason early,
        X509RevocationReason late
    )
    {
        var isFinalLate = late == X509RevocationReason.KeyCompromise;

        Assert.Equal((isFinalLate ? Late : Early, false), Told((Early, early), (Late, late)));
        Assert.Equal((isFinalLate ? Late : Early, false), Told((Late, late), (Early, early)));
    }

    [Fact]
    public void Of_two_that_are_alike_the_earliest_does()
    {
        Assert.Equal(
            (Early, false),
            Told((Late, X509RevocationReason.Superseded), (Early, X509RevocationReason.KeyCompromise))
        );
        Assert.Equal(
            (Early, true),
            Told((Late, X509RevocationReason.CertificateHold), (Early, X509RevocationReason.CertificateHold))
        );
    }

    public void Dispose() => authority.Dispose();

    private (DateTimeOffset, bool) Told(params (DateTimeOffset At, X509RevocationReason Reason)[] entries)
    {
        using var key = authority.Issue();
        var builder = new CertificateRevocationListBuilder();
        foreach (var (at, reason) in entries)
            builder.AddEntry(key.Certificate, at, reason);
        var list = RevocationList.Read(
            builder.Build(
                authority.Certificate,
                1,
                TestAuthority.Now.AddDays(6),
                HashAlgorithmName.SHA256,
                thisUpdate: TestAuthority.Now.AddDays(-1)
            )
        );

        var entry = Assert.Single(list.Entries());
        var facts = list.About(key.Certificate, authority.Certificate, validity: null, [])!;
        Assert.Equal((entry.RevokedAt, entry.IsOnHold), (facts.RevokedAt, facts.IsOnHold));
        return (entry.RevokedAt, entry.IsOnHold);
    }
}
