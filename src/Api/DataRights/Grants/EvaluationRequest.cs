using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>May this subject do this with this resource (OpenID AuthZEN Authorization API 1.0, section 6).</summary>
public sealed record EvaluationRequest(
    EvaluationEntity Subject,
    EvaluationAction Action,
    EvaluationEntity Resource,
    IReadOnlyDictionary<string, JsonElement>? Context = null
)
{
    /// <summary>That standard asks to ignore members one does not know; everything else is as strict as elsewhere.</summary>
    private static readonly JsonSerializerOptions Lenient = new(RequestJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <exception cref="RequestRefusedException">A member is missing or of another type, or it is not JSON at all.</exception>
    internal static EvaluationRequest Read(byte[] body)
    {
        StrictJson.Members(body, nullElements: true);
        try
        {
            return JsonSerializer.Deserialize<EvaluationRequest>(body, Lenient)!;
        }
        catch (JsonException fault)
        {
            throw StrictJson.Refusal(fault);
        }
    }

    /// <summary>The question in our terms; null where it is about something that nobody is ever permitted here.</summary>
    internal AccessInquiry? Inquiry(Actor actor) =>
        (Subject.Type, Action.Name, Resource.Type) is ("body", "read", "dataset")
        && Resource.TryFields(out var fields)
        && Resource.TryRow(out var row)
            ? new(actor.Client, BodyId.Of(Subject.Id), Resource.Id, fields, row)
            : null;
}

public sealed record EvaluationAction(string Name, IReadOnlyDictionary<string, JsonElement>? Properties = null);

public sealed record EvaluationEntity(
    string Type,
    string Id,
    IReadOnlyDictionary<string, JsonElement>? Properties = null
)
{
    /// <summary>The fields that are meant; null for all of them.</summary>
    /// <returns>False where they cannot be read: then nothing is permitted.</returns>
    internal bool TryFields(out IReadOnlyList<string>? fields)
    {
        fields = null;
        if (Property("fields") is not { } given)
            return true;
        if (
            given.ValueKind != JsonValueKind.Array
            || given.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String)
        )
            return false;

        fields = [.. given.EnumerateArray().Select(name => name.GetString()!)];
        return true;
    }

    /// <summary>The row that is meant, as far as it is told.</summary>
    /// <returns>False where it cannot be read: then nothing is permitted.</returns>
    internal bool TryRow(out Row row)
    {
        row = Row.Untold;
        if (
            !TryText("unit", out var unit)
            || !TryText("permitType", out var type)
            || !TryText("receivedOn", out var day)
        )
            return false;
        if (day is null)
            row = new(unit, type, null);
        else if (
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        )
            row = new(unit, type, on);
        else
            return false;
        return true;
    }

    private bool TryText(string name, out string? text)
    {
        text = null;
        if (Property(name) is not { } given)
            return true;
        text = given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        return text is not null;
    }

    private JsonElement? Property(string name) =>
        Properties is not null && Properties.TryGetValue(name, out var value) ? value : null;
}
