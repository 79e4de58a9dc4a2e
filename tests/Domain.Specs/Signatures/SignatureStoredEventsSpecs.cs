using Sijil.Domain.Signatures;

namespace Sijil.Domain.Specs.Signatures;

public class SignatureStoredEventsSpecs
{
    [Fact]
    public void Everything_about_a_seal_is_public() =>
        Assert.Equal(["act", "document", "seal", "claimedAt"], Assert.Single(SignatureStoredEvents.All).PublicFacts);
}
