using System.Text.Json;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

public class DataRightsStoredEventsSpecs
{
    [Fact]
    public void Every_event_of_this_context_has_a_stored_name() =>
        Assert.Equal(
            typeof(DataRightsStoredEvents)
                .Assembly.GetTypes()
                .Where(type =>
                    !type.IsAbstract
                    && type.Namespace?.StartsWith(typeof(DataRightsStoredEvents).Namespace!, StringComparison.Ordinal)
                        == true
                    && IsEvent(type.BaseType)
                )
                .OrderBy(type => type.Name, StringComparer.Ordinal),
            DataRightsStoredEvents.All.Select(stored => stored.Type).OrderBy(type => type.Name, StringComparer.Ordinal)
        );

    private static bool IsEvent(Type? family) =>
        family is { IsAbstract: true }
        && (family.Name.EndsWith("Event", StringComparison.Ordinal) || IsEvent(family.BaseType));

    [Fact]
    public void An_entry_of_the_register_is_public_except_who_made_it()
    {
        Assert.Equal(
            Members<ProcessingActivityRegistered>().Except(["registeredBy"]),
            Public<ProcessingActivityRegistered>()
        );
        Assert.Equal(Members<ProcessingActivityEnded>().Except(["endedBy"]), Public<ProcessingActivityEnded>());
    }

    [Fact]
    public void The_log_betrays_nothing_of_who_saw_whom()
    {
        Assert.Empty(Public<DisclosureOpened>());
        Assert.Empty(Public<DisclosureDenied>());
    }

    private static IEnumerable<string> Members<TEvent>() =>
        typeof(TEvent)
            .GetProperties()
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Public<TEvent>() =>
        DataRightsStoredEvents
            .All.Single(stored => stored.Type == typeof(TEvent))
            .PublicFacts.Order(StringComparer.Ordinal);
}
