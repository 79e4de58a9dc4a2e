using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Specs.Signatures;

public class SignatureStoredEventsSpecs
{
    [Fact]
    public void Everything_about_a_seal_is_public() =>
        Assert.Equal(
            [
                ["act", "document", "seal", "claimedAt", "statement"],
                ["act", "digest", "level", "existedAt"],
                ["act", "failedAt"],
                ["act", "digest", "level", "extendedAt"],
            ],
            SignatureStoredEvents.Seals.Select(stored => stored.PublicFacts)
        );

    [Fact]
    public void A_policy_is_public_except_who_published_it() =>
        Assert.Equal(
            ["policyId", "code", "version", "country", "name", "levels", "basis", "publishedAt"],
            Of(typeof(SignaturePolicyEvent)).Single().PublicFacts
        );

    [Fact]
    public void Nothing_of_an_envelope_or_its_slots_is_public()
    {
        Assert.NotEmpty(Of(typeof(EnvelopeEvent)));
        Assert.NotEmpty(Of(typeof(SlotEvent)));
        Assert.All(Of(typeof(EnvelopeEvent)).Concat(Of(typeof(SlotEvent))), stored => Assert.Empty(stored.PublicFacts));
    }

    [Fact]
    public void Every_event_of_this_context_has_one_stored_name()
    {
        Assert.Equal(
            typeof(SealEvent)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Namespace?.StartsWith(typeof(SealEvent).Namespace!, StringComparison.Ordinal) == true
                    && type.BaseType?.Name.EndsWith("Event", StringComparison.Ordinal) == true
                )
                .ToHashSet(),
            SignatureStoredEvents.All.Select(stored => stored.Type).ToHashSet()
        );
        Assert.Distinct(SignatureStoredEvents.All.Select(stored => stored.Alias));
    }

    private static IEnumerable<Domain.StoredEvent> Of(Type family) =>
        SignatureStoredEvents.All.Where(stored => stored.Type.BaseType == family);
}
