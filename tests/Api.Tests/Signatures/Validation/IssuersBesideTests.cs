using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Whatever travels with a signature, only a few certificates are shown to what builds chains.</summary>
public sealed class IssuersBesideTests
{
    private static readonly byte[] Key = HostileParts.RsaKey(2048, [1, 0, 1]);

    [Fact]
    public void Those_that_bear_the_names_of_issuers_in_any_order() =>
        Assert.Equal(
            ["CN=Intermediate", "CN=Root"],
            Names("Signer", "Intermediate", ("Root", "Root"), ("Other", "Root"), ("Intermediate", "Root"))
        );

    [Fact]
    public void A_long_way_is_not_followed_to_its_end() =>
        Assert.Equal(
            8,
            Names("Signer", "1", [.. Enumerable.Range(1, 40).Select(step => ($"{step}", $"{step + 1}"))]).Count
        );

    [Fact]
    public void Nor_is_every_branch() =>
        Assert.Equal(
            8,
            Names("Signer", "Same", [.. Enumerable.Range(1, 40).Select(step => ("Same", $"Above {step}"))]).Count
        );

    [Fact]
    public void A_way_that_leads_back_ends() =>
        Assert.Equal(["CN=B", "CN=A"], Names("Signer", "B", ("A", "B"), ("B", "A")));

    [Fact]
    public void Above_one_that_does_not_travel_but_is_known() =>
        Assert.Equal(
            ["CN=Upper"],
            IssuersBeside
                .Of(
                    Certificate("Signer", "Lower", 1, Key),
                    [Certificate("Upper", "Root", 2, Key), Certificate("Other", "Root", 3, Key)],
                    [Certificate("Lower", "Upper", 4, Key), Certificate("Root", "Root", 5, Key)]
                )
                .Select(each => each.Subject)
        );

    [Fact]
    public void A_key_that_takes_long_has_issued_nothing()
    {
        var signer = Certificate("Signer", "Authority", 1, Key);

        Assert.Empty(
            IssuersBeside.Of(
                signer,
                [
                    signer,
                    Certificate("Authority", "Root", 2, HostileParts.RsaKey(16384, [1, 0, 1])),
                    Certificate("Authority", "Root", 3, HostileParts.RsaKey(2048, [1, 0, 0, 0, 0, 1])),
                    Certificate("Authority", "Root", 5, HostileParts.RsaKey(2048, [])),
                    Certificate(
                        "Authority",
                        "Root",
                        4,
                        HostileParts.RsaKey(16384, [1, 0, 1], kind: "1.2.840.113549.1.1.10")
                    ),
                ],
                []
            )
        );
    }

    private static IReadOnlyList<string> Names(
        string subject,
        string issuer,
        params (string Subject, string Issuer)[] beside
    ) =>
        [
            .. IssuersBeside
                .Of(
                    Certificate(subject, issuer, 1, Key),
                    [.. beside.Select((each, place) => Certificate(each.Subject, each.Issuer, place + 2, Key))],
                    []
                )
                .Select(each => each.Subject),
        ];

    private static X509Certificate2 Certificate(string subject, string issuer, int serial, byte[] key) =>
        X509CertificateLoader.LoadCertificate(
            HostileParts.Certificate(new($"CN={subject}"), new($"CN={issuer}"), serial, key)
        );
}
