using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Api.Http;

/// <summary>Reads and writes enumerations by one spelling, <c>like-this</c>: no numbers, no other case, no lists.</summary>
internal sealed class KebabEnumConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    public static IEnumerable<string> Names(Type enumeration) => Enum.GetNames(enumeration).Select(Name);

    public static string Name<T>(T value)
        where T : struct, Enum => Name(value.ToString());

    private static string Name(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>()
            .ToFrozenDictionary(Name, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Name(value));
    }
}
