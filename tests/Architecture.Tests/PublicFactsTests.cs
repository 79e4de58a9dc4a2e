using System.Text.Json;
using Sijil.Application;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Architecture.Tests;

/// <summary>What anyone may read of an event is a list. What is not on it stays inside.</summary>
public class PublicFactsTests
{
    /// <summary>
    /// The public texts, by the member that holds them. Each is a number or code given out by an authority, or public law;
    /// nothing an applicant typed; or a digest of a public act or of the municipality's seal. A text that is not here is free text until somebody has thought about it.
    /// </summary>
    private static readonly HashSet<string> PublicTexts =
    [
        "MunicipalityEstablished.Code",
        "MunicipalityEstablished.TimeZone",
        "Area.Code",
        "NonWorkingDayDeclared.LegalSource",
        "NonWorkingDayRevoked.LegalSource",
        "PermitTypePublished.Code",
        "ApplicationDeclaredValid.Number",
        "ApplicationDeclaredValid.PermitType",
        "DecisionNotifiedBasisUnknown.Number",
        "DecisionNotifiedOnBasis.Number",
        "LegalActRegistered.Act",
        "LegalActAmended.Act",
        "ClauseEnacted.Act",
        "ClauseRepealed.Act",
        "ClauseCorrected.Act",
        "LegalActRepealed.Act",
        "LegalActRegistered.Source",
        "LegalActAmended.Source",
        "ClauseEnacted.Clause",
        "ClauseEnacted.Language",
        "ClauseEnacted.TextDigest",
        "ClauseRepealed.Clause",
        "ClauseCorrected.Clause",
        "ClauseCorrected.Language",
        "ClauseCorrected.TextDigest",
        "ClauseCorrected.Source",
        "LegalActRepealed.Source",
        "CouncilEstablished.Code",
        "CouncilEstablished.Seats",
        "CouncilRules.PresidingSeat",
        "CouncilRulesChanged.LegalSource",
        "MemberAppointed.Seat",
        "MembershipEnded.Seat",
        "VotePrepared.Council",
        "VotePrepared.Algorithm",
        "MemberRecused.Seat",
        "VoteOpened.Seats",
        "SeatChoice.Seat",
        "VoteResult.Algorithm",
        "CouncilDecisionPublished.Number",
        "ImplementationPlanAdopted.DecisionNumber",
        "Milestone.Code",
        "Milestone.Unit",
        "MilestoneReached.Milestone",
        "MilestoneDelayed.Milestone",
        "LegalBasis.Act",
        "LegalBasis.Clause",
        "LawWording.Arabic",
        "LawWording.French",
        "LawWording.English",
        "ParticipationRulesPublished.Code",
        "Electorate.Areas",
        "ProposalPublished.Rules",
        "CountingArea.Code",
        "CountingArea.Areas",
        "SupportGiven.Area",
        "SupportWithdrawn.Area",
        "PublishedApplicationWithdrawn.Number",
        "PermitIssued.Number",
        "PermitIssued.PermitType",
        "RecordImported.Number",
        "ImportedRecordRevised.Number",
        "ImportedRecordWithdrawn.Number",
        "ImportedFacts.StatusAsGiven",
        "ImportedFacts.TypeAsGiven",
        "ImportedFacts.DecisionAsGiven",
        "ImportedStep.CodeAsGiven",
        "ProcessingActivityRegistered.Code",
        "ProcessingActivityRegistered.LegalBasis",
        "ProcessingActivityRegistered.Fields",
        "ProcessingActivityRegistered.Roles",
        "ProcessingActivityEnded.Code",
        "ActReference.Kind",
        "ActReference.Number",
        "SealedDocument.Digest",
        "SealedDocument.MediaType",
        "SealReference.Digest",
        "SealReference.Level",
        "SealReference.CertificateDigest",
        "SealReference.ChainDigest",
        "SealedStatement.Digest",
        "SealedStatement.MediaType",
        "SealedStatement.SignatureDigest",
        "SealedStatement.Level",
        "SealTimestamped.Digest",
        "SealTimestamped.Level",
        "SealExtended.Digest",
        "SealExtended.Level",
        "SealValidated.File",
        "SealValidated.Report",
        "RevocationListLearned.Evidence",
        "RevocationListLearned.Replaces",
        "KeptVerdict.Indication",
        "KeptVerdict.SubIndication",
        "VerdictPremises.Algorithms",
        "VerdictPremises.Policy",
        "VerdictPremises.Knowledge",
        "SignaturePolicyPublished.Code",
        "SignaturePolicyPublished.Country",
        "PolicyLevel.Act",
        "PolicyLevel.Clause",
        "BodyRegistered.Code",
        "DatasetRegistered.Code",
        "DatasetRegistered.Fields",
        "DatasetRegistered.OwnerUnit",
        "DatasetClassifiedLawAsText.Code",
        "DatasetClassifiedUnderLaw.Code",
        "ClassificationLawAsText.LegalBasis",
        "AccessGrantedLawAsText.Dataset",
        "AccessGrantedLawAsText.OwnerUnit",
        "AccessGrantedLawAsText.LegalBasis",
        "AccessGrantedUnderLaw.Dataset",
        "AccessGrantedUnderLaw.OwnerUnit",
        "GrantTerms.Fields",
        "RowScope.Units",
        "RowScope.PermitTypes",
        "GrantRevokedLawAsText.LegalBasis",
        "Wording.Arabic",
        "Wording.French",
        "Wording.English",
    ];

    public static TheoryData<string> Aliases => [.. EventCatalogue.All.Select(kind => kind.Alias)];

    public static TheoryData<string> InTheRegister =>
        [.. EventCatalogue.All.Where(ChangesTheRegister).Select(kind => kind.Alias)];

    [Fact]
    public void Every_event_says_what_of_it_is_public() =>
        Assert.Equal(
            DomainEvents.All.Select(type => type.Name).Order(),
            EventCatalogue.All.Select(kind => kind.Type.Name).Order()
        );

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_is_public_is_there(string alias)
    {
        var members = Json(alias).EnumerateObject().Select(member => member.Name);

        Assert.Subset(members.ToHashSet(), StoredFile.Kind(alias).PublicFacts.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void No_person_commitment_or_free_text_is_public(string alias)
    {
        var kind = StoredFile.Kind(alias);

        Assert.All(kind.PublicFacts, name => Assert.Null(WhyNotPublic(kind.Type, Member(kind.Type, name))));
    }

    [Theory]
    [InlineData(nameof(Leaky.Person), "Leaky.Person names a person.")]
    [InlineData(nameof(Leaky.Nested), "Inner.Persons names a person.")]
    [InlineData(nameof(Leaky.Sealed), "Leaky.Sealed is a commitment.")]
    [InlineData(nameof(Leaky.Published), "Leaky.Published is a commitment.")]
    [InlineData(nameof(Leaky.Remark), "Leaky.Remark is free text.")]
    public void A_leak_is_found(string member, string reason) =>
        Assert.Equal(reason, WhyNotPublic(typeof(Leaky), typeof(Leaky).GetProperty(member)!));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_is_not_public_cannot_reach_the_register(string alias)
    {
        var kind = StoredFile.Kind(alias);
        var @event = Read(kind);
        var other = Altered.Except(@event, Kept(kind));

        Assert.Equal(Register(null, @event), Register(null, other));
        Assert.Equal(Register(Entry, @event), Register(Entry, other));
        Assert.Equal(Register(Imported, @event), Register(Imported, other));
    }

    [Theory]
    [MemberData(nameof(InTheRegister))]
    public void What_is_public_does(string alias)
    {
        var @event = Read(StoredFile.Kind(alias));
        var other = Altered.Except(@event, new HashSet<string> { "ApplicationId", "RecordId" });

        Assert.NotEqual(Register(EntryBefore(@event), @event), Register(EntryBefore(@event), other));
    }

    private sealed record Leaky(
        SubjectId Person,
        IReadOnlyList<Inner> Nested,
        SealedValue Sealed,
        PublicDisclosure Published,
        string Remark
    );

    private sealed record Inner(IReadOnlyList<SubjectId?> Persons);

    private static PublicPermit? Entry =>
        PublicPermit.After(
            null,
            Read(EventCatalogue.Of(typeof(ApplicationDeclaredValid))),
            Projections.Permits.PublicTexts.None
        );

    private static PublicPermit? EntryBefore(object @event) =>
        @event switch
        {
            ApplicationDeclaredValid or RecordImported => null,
            ImportedRecordRevised or ImportedRecordWithdrawn => Imported,
            _ => Entry,
        };

    private static PublicPermit? Imported =>
        PublicPermit.After(null, Read(EventCatalogue.Of(typeof(RecordImported))), Projections.Permits.PublicTexts.None);

    private static string Register(PublicPermit? entry, object @event) =>
        JsonSerializer.Serialize(
            PublicPermit.After(entry, @event, Projections.Permits.PublicTexts.None),
            StoredJson.Options
        );

    private static bool ChangesTheRegister(StoredEvent kind) =>
        Read(kind) is var @event
        && Register(EntryBefore(@event), @event) != JsonSerializer.Serialize(EntryBefore(@event), StoredJson.Options);

    /// <summary>What is public, and what says which stream the event stands in: that is public too, beside the event.</summary>
    private static HashSet<string> Kept(StoredEvent kind) =>
        [
            .. kind.PublicFacts.Select(name => Member(kind.Type, name).Name),
            kind.Type.BaseType!.GetProperties().First(p => p.Name != "EqualityContract").Name,
        ];

    private static object Read(StoredEvent kind) =>
        JsonSerializer.Deserialize(StoredFile.Text(kind), kind.Type, StoredJson.Options)!;

    private static JsonElement Json(string alias) => JsonElement.Parse(StoredFile.Text(StoredFile.Kind(alias)));

    private static System.Reflection.PropertyInfo Member(Type type, string name) =>
        type.GetProperties().Single(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name);

    private static string? WhyNotPublic(Type owner, System.Reflection.PropertyInfo member)
    {
        var name = $"{owner.Name}.{member.Name}";
        var type = Element(member.PropertyType);
        return type == typeof(SubjectId) ? $"{name} names a person."
            : type == typeof(SealedValue) || type == typeof(PublicDisclosure) ? $"{name} is a commitment."
            : type == typeof(string) && !PublicTexts.Contains(name) ? $"{name} is free text."
            : type.Assembly == DomainEvents.Domain || type == typeof(Inner)
                ? type.GetProperties()
                    .Select(inner => WhyNotPublic(type, inner))
                    .FirstOrDefault(reason => reason is not null)
            : null;
    }

    private static Type Element(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Element(value)
        : type.IsArray ? Element(type.GetElementType()!)
        : type.IsGenericType && type.GetGenericArguments() is [.., var item] ? Element(item)
        : type;
}
