using System.Text.Json;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Where addresses are published: by which events, and in which of their texts.</summary>
public static class PublishedAddress
{
    /// <summary>The name of the place that an import tells: a JSON object, of which <c>address</c> is the address as given.</summary>
    public const string SiteOfImport = "site";

    private const string Part = "address";

    /// <summary>The stored names of the events that can publish one.</summary>
    public static readonly IReadOnlySet<string> Events = Names(type =>
        type == typeof(ApplicationDeclaredValid)
        || type == typeof(RecordImported)
        || type == typeof(ImportedRecordRevised)
    );

    /// <summary>The stored names of the events that withdraw every text that was published in their stream before.</summary>
    public static readonly IReadOnlySet<string> Withdrawals = Names(type => type == typeof(PublishedTextsErased));

    /// <returns>Null where the text is no address, or a place without one.</returns>
    public static string? In(Disclosure disclosure) =>
        (disclosure.Name, JsonElement.Parse(disclosure.ValueJson)) switch
        {
            (PersonalFields.SiteAddress, { ValueKind: JsonValueKind.String } address) => address.GetString(),
            (SiteOfImport, { ValueKind: JsonValueKind.Object } place)
                when place.TryGetProperty(Part, out var address) && address.ValueKind is JsonValueKind.String =>
                address.GetString(),
            _ => null,
        };

    private static HashSet<string> Names(Func<Type, bool> isSo) =>
        [.. PermitStoredEvents.All.Where(kind => isSo(kind.Type)).Select(kind => kind.Name)];
}
