using System.Reflection;
using Sijil.Application.Installation;
using Sijil.Projections;

namespace Sijil.Architecture.Tests;

public class DependencyTests
{
    private static readonly Assembly Application = typeof(RegisterStore).Assembly;
    private static readonly Assembly Projections = typeof(ReadModels).Assembly;

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(
            References(DomainEvents.Domain),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal)
        );

    [Fact]
    public void The_read_side_and_the_write_side_do_not_know_each_other()
    {
        Assert.DoesNotContain(Application.GetName().Name, References(Projections));
        Assert.DoesNotContain(Projections.GetName().Name, References(Application));
    }

    [Fact]
    public void The_read_side_sends_no_messages() =>
        Assert.DoesNotContain(References(Projections), name => name.StartsWith("Wolverine", StringComparison.Ordinal));

    [Fact]
    public void Nothing_below_the_host_knows_the_web() =>
        Assert.All(
            new[] { DomainEvents.Domain, Application, Projections }.SelectMany(References),
            name =>
                Assert.False(
                    name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "Sijil.Api",
                    name
                )
        );

    [Fact]
    public void Events_cannot_be_changed() =>
        Assert.All(DomainEvents.All, type => Assert.Null(DomainEvents.WhyChangeable(type)));

    [Theory]
    [InlineData(typeof(Open), "Open is not sealed.")]
    [InlineData(typeof(Settable), "Settable.Number can be set.")]
    public void An_event_that_can_be_changed_is_found(Type type, string reason) =>
        Assert.Equal(reason, DomainEvents.WhyChangeable(type));

    public record Open(int Number);

    public sealed record Settable
    {
        public int Number { get; set; }
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
