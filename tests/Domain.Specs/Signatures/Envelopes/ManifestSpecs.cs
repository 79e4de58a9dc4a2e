using System.Text;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class ManifestSpecs
{
    [Fact]
    public void It_is_the_digest_of_fingerprints_lengths_and_types_in_order() =>
        Assert.Equal(
            Digest.Of(
                Encoding.UTF8.GetBytes(
                    $"""[["{AnEnvelope.Act.Digest}","4711","application/pdf"],["{AnEnvelope.File.SealedDigest!.Commitment}","815","application/json"]]"""
                )
            ),
            AnEnvelope.Shown
        );

    [Fact]
    public void Whatever_changes_in_a_document_changes_it() =>
        Assert.Distinct([
            AnEnvelope.Shown,
            Manifest.DigestOf([AnEnvelope.File, AnEnvelope.Act]),
            Manifest.DigestOf([AnEnvelope.Act]),
            Manifest.DigestOf([AnEnvelope.Act with { Digest = AnEnvelope.DigestOf("other") }, AnEnvelope.File]),
            Manifest.DigestOf([AnEnvelope.Act with { Length = 4_712 }, AnEnvelope.File]),
            Manifest.DigestOf([AnEnvelope.Act with { MediaType = "text/html" }, AnEnvelope.File]),
            Manifest.DigestOf([AnEnvelope.Act, AnEnvelope.File with { SealedDigest = AnEnvelope.Sealed("other") }]),
        ]);
}
