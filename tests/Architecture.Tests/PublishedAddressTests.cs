using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests;

/// <summary>A lookup by address is complete only over the events that it knows to publish one.</summary>
public class PublishedAddressTests
{
    [Fact]
    public void Every_event_that_publishes_a_site_is_known_to() =>
        Assert.Equal(
            PublishedAddress.Events.Order(StringComparer.Ordinal),
            PermitStoredEvents
                .All.Where(kind => Publishes(kind.Type))
                .Select(kind => kind.Name)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static bool Publishes(Type type) =>
        type.GetProperties()
            .Any(property =>
                property.Name.StartsWith("Site", StringComparison.Ordinal)
                    && property.PropertyType == typeof(PublicDisclosure)
                || property.PropertyType == typeof(ImportedContent)
            );
}
