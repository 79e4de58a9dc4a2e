using System.ComponentModel;
using System.Text.Json;
using Sijil.Application.DataRights;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

/// <summary>Personal values in the clear, for the one who asked.</summary>
public sealed record OpenedValuesAnswer(string Activity, IReadOnlyList<OpenedValuesAnswer.Opened> Values)
{
    public sealed record Opened(
        string Name,
        [property: Description("Which of the values with this name it is.")] string Commitment,
        [property: Description("Null where the value was erased.")] string? Value
    )
    {
        /// <summary>Says nothing, so that a log line cannot betray it.</summary>
        public override string ToString() => nameof(Opened);
    }

    /// <summary>In the order of the file. A value that is no longer in the vault is shown as erased.</summary>
    internal static OpenedValuesAnswer Of(
        string activity,
        IReadOnlyList<SealedField> wanted,
        IReadOnlyList<OpenedValue> opened
    ) =>
        new(
            activity,
            [.. wanted.Select(field => new Opened(field.Name, field.Commitment, Text(opened, field.Commitment)))]
        );

    private static string? Text(IReadOnlyList<OpenedValue> opened, string commitment) =>
        opened.FirstOrDefault(value => value.Commitment == commitment)?.Disclosure is { } disclosure
            ? JsonElement.Parse(disclosure.ValueJson).GetString()
            : null;
}
