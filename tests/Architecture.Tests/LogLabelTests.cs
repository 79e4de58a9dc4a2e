using System.Text.Json;
using Sijil.Api.Localization;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain;
using Sijil.Domain.Ledger;

namespace Sijil.Architecture.Tests;

/// <summary>Whatever can stand in the public log is told in the words of every language.</summary>
public class LogLabelTests
{
    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_event_has_words(string language) =>
        Assert.Empty(
            EventCatalogue.All.Select(kind => $"kind.{kind.Name}").Except(LogLabels.Of(language).All.Keys).Distinct()
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_public_member_has_words(string language)
    {
        var members = EventCatalogue
            .All.SelectMany(kind => Members(Public(kind)))
            .Concat(["v", "log", "seq", "id", "kind", "kv", "stream", "ver", "at", "pub", "cm", "ct", "data"]);

        Assert.Empty(members.Select(name => $"member.{name}").Except(LogLabels.Of(language).All.Keys).Distinct());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_public_code_has_words(string language) =>
        Assert.Empty(
            EventCatalogue
                .All.SelectMany(kind =>
                    kind.PublicFacts.SelectMany(name => Codes(name, kind.Type.GetProperty(Pascal(name))?.PropertyType))
                )
                .Except(LogLabels.Of(language).All.Keys)
                .Distinct()
        );

    private static JsonElement Public(StoredEvent kind) =>
        JsonElement.Parse(PublicFacts.Of(kind, StoredFile.Text(kind)));

    private static IEnumerable<string> Members(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member => Members(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Members),
            _ => [],
        };

    /// <summary>The keys of all codes that can stand in a member of this type, or in one below it.</summary>
    private static IEnumerable<string> Codes(string member, Type? type)
    {
        if (type is null || type.IsPrimitive || type == typeof(string))
            return [];
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Codes(member, inner);
        if (type.IsEnum)
            return Enum.GetNames(type)
                .Select(name => $"value.{member}.{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}");
        if (type.IsGenericType)
            return type.GetGenericArguments().SelectMany(argument => Codes(member, argument));
        return type.Assembly == typeof(StoredEvent).Assembly
            ? type.GetProperties()
                .Where(property => !property.GetMethod!.IsStatic && property.PropertyType != type)
                .SelectMany(property =>
                    Codes(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.PropertyType)
                )
            : [];
    }

    private static string Pascal(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
