using System.Collections;
using Sijil.Domain.DataRights;

namespace Sijil.Architecture.Tests;

/// <summary>Makes of a value another one of the same type, as different as its type allows; public disclosures stay.</summary>
internal static class Altered
{
    /// <summary>The same event with other values in all members but these.</summary>
    public static object Except(object @event, IReadOnlySet<string> kept) =>
        Rebuilt(@event, (name, value) => kept.Contains(name) ? value : Of(value));

    private static object? Of(object? value) =>
        value switch
        {
            null => null,
            PublicDisclosure => value,
            string text => text + "-other",
            bool yes => !yes,
            int number => number + 1,
            long number => number + 1,
            DateOnly day => day.AddDays(1),
            DateTimeOffset moment => moment.AddHours(1),
            Guid id => new Guid(id.ToByteArray().Select(part => (byte)~part).ToArray()),
            Enum choice => Other(choice),
            IReadOnlyDictionary<string, string> details => details.ToDictionary(
                pair => pair.Key + "-other",
                pair => pair.Value + "-other"
            ),
            IList list => Items(list),
            _ when value.GetType().Namespace!.StartsWith("Sijil.Domain", StringComparison.Ordinal) => Rebuilt(
                value,
                (_, member) => Of(member)
            ),
            _ => throw new InvalidOperationException($"How does another {value.GetType().Name} look?"),
        };

    private static object Rebuilt(object value, Func<string, object?, object?> change)
    {
        var constructor = value.GetType().GetConstructors().Single();
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter =>
                    change(parameter.Name!, value.GetType().GetProperty(parameter.Name!)!.GetValue(value))
                ),
        ]);
    }

    private static object Other(Enum choice) =>
        Enum.GetValues(choice.GetType()).Cast<object>().First(other => !other.Equals(choice));

    private static Array Items(IList list)
    {
        var type = list.GetType().GetElementType() ?? list.GetType().GetGenericArguments().Single();
        var items = Array.CreateInstance(type, list.Count);
        for (var i = 0; i < list.Count; i++)
            items.SetValue(Of(list[i]), i);
        return items;
    }
}
