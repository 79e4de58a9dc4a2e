using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Application;

/// <summary>Writes identifiers such as <c>PermitId(Guid Value)</c> as the bare value, in events and in the API alike.</summary>
public sealed class IdentifierConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.Name.EndsWith("Id", StringComparison.Ordinal)
        && typeToConvert.GetProperties() is [{ Name: "Value" } value]
        && value.PropertyType == typeof(Guid);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    /// <remarks>An identifier is its one <see cref="Guid"/> and nothing else, so it can be read and written in place.</remarks>
    private sealed class Converter<T> : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Unsafe.BitCast<Guid, T>(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Unsafe.BitCast<T, Guid>(value));
    }
}
