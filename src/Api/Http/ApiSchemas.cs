using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>Describes values as the converters of <see cref="RequestJson"/> write them.</summary>
internal static class ApiSchemas
{
    private static readonly IdentifierConverter Identifiers = new();

    public static Task Describe(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellation
    )
    {
        var type = context.JsonTypeInfo.Type;
        if (schema.Items is null && context.JsonTypeInfo.ElementType is { } element && IsWrittenAsText(element))
            schema.Items = Describe(new OpenApiSchema(), element);
        else if (Nullable.GetUnderlyingType(type) is not { } value)
            Describe(schema, type);
        else if (IsWrittenAsText(value))
            schema.OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, Describe(new OpenApiSchema(), value)];
        return Task.CompletedTask;
    }

    private static bool IsWrittenAsText(Type type) => type.IsEnum || Identifiers.CanConvert(type);

    private static OpenApiSchema Describe(OpenApiSchema schema, Type type)
    {
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. KebabEnumConverter.Names(type).Select(name => (JsonNode)name)];
        }
        else if (Identifiers.CanConvert(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "uuid";
        }

        return schema;
    }

    /// <summary>Requests are strict; answers may gain members, and a client that refused those would break.</summary>
    public static Task LeaveAnswersOpen(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        var taken = new HashSet<IOpenApiSchema>(ReferenceEqualityComparer.Instance);
        var bodies = document
            .Paths.Values.SelectMany(path => path.Operations ?? [])
            .Select(operation => operation.Value.RequestBody);
        foreach (var media in bodies.SelectMany(body => body?.Content?.Values ?? []))
            Follow(media.Schema, taken, _ => { });

        var answers = new HashSet<IOpenApiSchema>(taken, ReferenceEqualityComparer.Instance);
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
            Follow(schema, answers, open => open.AdditionalPropertiesAllowed = true);
        return Task.CompletedTask;
    }

    private static void Follow(IOpenApiSchema? schema, HashSet<IOpenApiSchema> seen, Action<OpenApiSchema> visit)
    {
        var target = schema is OpenApiSchemaReference reference ? reference.RecursiveTarget : schema as OpenApiSchema;
        if (target is null || !seen.Add(target))
            return;

        visit(target);
        IEnumerable<IOpenApiSchema?> parts =
        [
            target.Items,
            .. target.Properties?.Values ?? [],
            .. target.OneOf ?? [],
            .. target.AnyOf ?? [],
            .. target.AllOf ?? [],
        ];
        foreach (var part in parts)
            Follow(part, seen, visit);
    }
}
