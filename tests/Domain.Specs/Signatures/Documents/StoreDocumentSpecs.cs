using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Documents;

public class StoreDocumentSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 30, 0, TimeSpan.Zero);
    private static readonly string Plain = Digest.Of("a plan"u8);
    private static readonly SealedValue Sealed = new(Digest.Of("commitment"u8), Digest.Of("ciphertext"u8));

    private static readonly History<StoredDocument, DocumentEvent> Nothing = Spec.For<StoredDocument, DocumentEvent>(
        StoredDocument.Initial,
        StoredDocument.Evolve
    );

    private static readonly StoreDocument OfNobody = new(
        new(Guid.Parse("00000000-0000-4000-8000-0000000000d0")),
        Digest.Of("address"u8),
        EnvelopeDocument.Public(Plain, 4_711, "application/pdf"),
        Concerns: [],
        "planning",
        Person(90)
    );

    private static readonly StoreDocument OfPersons = OfNobody with
    {
        Content = EnvelopeDocument.Personal(Sealed, 4_711, "application/pdf"),
        Concerns = [Person(1), Person(2), Person(1)],
    };

    private static readonly DocumentStored StoredOfNobody = new(
        OfNobody.DocumentId,
        OfNobody.Address,
        Plain,
        SealedDigest: null,
        4_711,
        "application/pdf",
        [],
        "planning",
        Person(90),
        Now
    );

    [Fact]
    public void A_document_that_concerns_nobody_is_known_by_its_plain_digest() =>
        Decide(OfNobody, Nothing).Then(StoredOfNobody);

    [Fact]
    public void A_document_that_concerns_persons_is_known_by_a_sealed_digest_and_names_each_once()
    {
        var stored = Assert.IsType<DocumentStored>(Assert.Single(Facts(OfPersons)));

        Assert.Equal((null, Sealed), (stored.Digest, stored.SealedDigest));
        Assert.Equal([Person(1), Person(2)], stored.Concerns);
    }

    [Fact]
    public void A_stored_document_is_attached_to_an_envelope_as_it_was_stored()
    {
        var kept = Assert.IsType<StoredDocument.Kept>(
            StoredDocument.Evolve(StoredDocument.Initial, Facts(OfPersons)[0])
        );

        Assert.Equal((OfPersons.Content, true), (kept.Content, kept.IsPersonal));
    }

    [Fact]
    public void A_document_is_stored_once() =>
        Decide(OfNobody, Nothing.And(StoredOfNobody)).ThenRejected(DocumentRejections.AlreadyStored);

    [Fact]
    public void A_document_is_kept_by_a_unit() =>
        Decide(OfNobody with { Unit = null }, Nothing).ThenRejected(DocumentRejections.UnitMissing);

    [Fact]
    public void A_document_has_content() =>
        Decide(OfNobody with { Content = OfNobody.Content with { Length = 0 } }, Nothing)
            .ThenRejected(DocumentRejections.Empty);

    [Fact]
    public void A_plain_digest_is_for_documents_that_concern_nobody() =>
        Decide(OfNobody with { Concerns = [Person(1)] }, Nothing).ThenRejected(EnvelopeRejections.DocumentMalformed);

    [Fact]
    public void A_sealed_digest_is_for_documents_that_concern_somebody() =>
        Decide(OfPersons with { Concerns = [] }, Nothing).ThenRejected(EnvelopeRejections.DocumentMalformed);

    [Fact]
    public void An_address_is_a_digest() =>
        Decide(OfNobody with { Address = "plan.pdf" }, Nothing).ThenRejected(EnvelopeRejections.DocumentMalformed);

    [Fact]
    public void A_document_concerns_at_most_twenty_persons()
    {
        var twenty = Enumerable.Range(1, StoreDocument.MostConcerned).Select(Person).ToArray();

        Assert.IsType<DocumentStored>(Assert.Single(Facts(OfPersons with { Concerns = twenty })));
        Decide(OfPersons with { Concerns = [.. twenty, Person(99)] }, Nothing)
            .ThenRejected(DocumentRejections.TooManyConcerned);
    }

    private static SubjectId Person(int number) => new(Guid.Parse($"00000000-0000-4000-8000-0000000001{number:00}"));

    private static IReadOnlyList<DocumentEvent> Facts(StoreDocument command) =>
        ((Decision<DocumentEvent>.Accepted)StoreDocument.Decide(command, StoredDocument.Initial, Now)).Events;

    private static Answer<DocumentEvent> Decide(
        StoreDocument command,
        History<StoredDocument, DocumentEvent> history
    ) => history.When(document => StoreDocument.Decide(command, document, Now));
}
