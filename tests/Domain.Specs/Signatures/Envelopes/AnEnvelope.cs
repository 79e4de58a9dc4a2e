using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

/// <summary>Two documents that three persons are to sign: one first, then two at the same time.</summary>
internal static class AnEnvelope
{
    public static readonly EnvelopeId Id = new(Guid.Parse("00000000-0000-4000-8000-0000000000c0"));
    public const string Unit = "legal";
    public static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 30, 0, 500, TimeSpan.Zero);
    public static readonly DateTimeOffset Expiry = Now.AddDays(14);
    public static readonly ReminderPlan Reminders = new(5, 2);
    public static readonly SubjectId Clerk = Person(90);
    public static readonly SubjectId Delegate = Person(8);
    public static readonly SubjectId Stranger = Person(9);
    public static readonly SignaturePolicyVersion Policy = Version(ExamplePolicies.EuropeanUnion);
    public static readonly string ConsentText = ConsentTexts.DigestOf(ConsentTexts.Current.French);

    public static readonly EnvelopeDocument Act = EnvelopeDocument.Public(DigestOf("act"), 4_711, "application/pdf");
    public static readonly EnvelopeDocument File = EnvelopeDocument.Personal(Sealed("file"), 815, "application/json");
    public static readonly string Shown = Manifest.DigestOf([Act, File]);

    public static readonly SlotAssignment First = new(1, 1, SignatureLevel.Qualified, Person(1), MayDelegate: false);
    public static readonly SlotAssignment Second = new(2, 2, SignatureLevel.Advanced, Person(2), MayDelegate: true);
    public static readonly SlotAssignment Third = new(3, 2, SignatureLevel.Simple, Person(3), MayDelegate: true);

    public static readonly EnvelopeDrafted Drafted = new(Id, Policy, Unit, Clerk, Now);
    public static readonly EnvelopeSent Sent = new(Id, Shown, Expiry, Reminders, Clerk, Now);

    public static string DigestOf(string name) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(name));

    public static SealedValue Sealed(string name) => new(DigestOf($"cm-{name}"), DigestOf($"ct-{name}"));

    public static SubjectId Person(int number) => new(Guid.Parse($"00000000-0000-4000-8000-0000000000{number:00}"));

    public static SignaturePolicyVersion Version(PolicyTerms terms) => new(terms.Code, 1, terms.Country, terms.Levels);

    public static History<SignaturePolicy, SignaturePolicyEvent> NoPolicy =>
        Spec.For<SignaturePolicy, SignaturePolicyEvent>(SignaturePolicy.Initial, SignaturePolicy.Evolve);

    public static History<Envelope, EnvelopeEvent> None =>
        Spec.For<Envelope, EnvelopeEvent>(Envelope.Initial, Envelope.Evolve);

    public static History<Envelope, EnvelopeEvent> Draft => None.And(Drafted);

    public static History<Envelope, EnvelopeEvent> Filled =>
        Draft.And(Attached(Act), Attached(File), Assigned(First), Assigned(Second), Assigned(Third));

    /// <summary>What is waited for.</summary>
    public static History<Envelope, EnvelopeEvent> Open => Filled.And(Sent);

    public static DocumentAttached Attached(EnvelopeDocument document) => new(Id, document, Clerk, Now);

    public static SignerAssigned Assigned(SlotAssignment slot) => new(Id, slot, Clerk, Now);

    public static SlotFilled Joined(SlotAssignment slot, SignatureLevel? level = null) =>
        new(Id, slot.Number, level ?? slot.RequiredLevel, Now);

    public static EnvelopeVoided Voided => new(Id, VoidingReason.Mistaken, null, Clerk, Now);
}
