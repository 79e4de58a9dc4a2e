using System.Text.Json;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class PermitStoredEventsSpecs
{
    [Fact]
    public void Every_event_of_this_context_has_one_stored_name()
    {
        Assert.Equal(
            typeof(PermitEvent)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Namespace == typeof(PermitEvent).Namespace
                    && !type.IsAbstract
                    && typeof(PermitEvent).Assembly.GetTypes().Any(family => IsFamilyOf(family, type))
                )
                .ToHashSet(),
            PermitStoredEvents.All.Select(stored => stored.Type).ToHashSet()
        );
        Assert.Distinct(PermitStoredEvents.All.Select(stored => stored.Alias));
    }

    [Theory]
    [InlineData(typeof(ApplicationSubmitted))]
    [InlineData(typeof(OfficerAssigned))]
    [InlineData(typeof(ConflictOfInterestDeclared))]
    [InlineData(typeof(CompletenessRequested))]
    [InlineData(typeof(CompletenessAnswered))]
    [InlineData(typeof(RecommendationSubmitted))]
    [InlineData(typeof(DecisionMadeBasisUnknown))]
    [InlineData(typeof(DecisionMadeOnBasis))]
    [InlineData(typeof(ApplicationWithdrawn))]
    public void What_is_not_public_yet_has_no_public_facts(Type type) =>
        Assert.Empty(PermitStoredEvents.All.Single(stored => stored.Type == type).PublicFacts);

    [Fact]
    public void Every_public_fact_is_a_member_and_none_is_a_person_or_stands_in_for_a_value() =>
        Assert.All(
            PermitStoredEvents.All,
            stored => Assert.Subset(NeitherPersonsNorValues(stored.Type), stored.PublicFacts.ToHashSet())
        );

    [Fact]
    public void A_type_is_public_except_who_published_it() =>
        Assert.Equal(
            NeitherPersonsNorValues(typeof(PermitTypePublished)),
            PermitStoredEvents.All.Single(stored => stored.Type == typeof(PermitTypePublished)).PublicFacts.ToHashSet()
        );

    /// <summary>The log shows how many values an event seals, so a decision seals the same whatever it is.</summary>
    [Fact]
    public void The_number_of_sealed_values_betrays_no_outcome() =>
        Assert.Equal(
            System.Reflection.NullabilityState.NotNull,
            new System.Reflection.NullabilityInfoContext()
                .Create(typeof(DecisionMade).GetProperty(nameof(DecisionMade.Reasons))!)
                .ReadState
        );

    private static bool IsFamilyOf(Type family, Type type) =>
        family.IsAbstract && family.Name.EndsWith("Event", StringComparison.Ordinal) && type.IsSubclassOf(family);

    private static HashSet<string> NeitherPersonsNorValues(Type type) =>
        type.GetProperties()
            .Where(property =>
                !new[]
                {
                    typeof(SubjectId),
                    typeof(SubjectId?),
                    typeof(SealedValue),
                    typeof(PublicDisclosure),
                }.Contains(property.PropertyType)
            )
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .ToHashSet();
}
