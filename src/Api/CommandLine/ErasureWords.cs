using System.Text.Json;
using Sijil.Application;
using Sijil.Projections.DataRights.Erasures;

namespace Sijil.Api.CommandLine;

/// <summary>An erasure as a person reads it on a terminal.</summary>
internal static class ErasureWords
{
    public static IEnumerable<string> Of(JsonElement told)
    {
        var erasure = told.Deserialize<ErasureEntry>(StoredJson.Options)!;
        yield return $"Erasure {erasure.Id}: {erasure.State}";
        if (erasure.State == ErasureState.Requested)
            yield return $"  Another person carries it out with: subject erase --approve {erasure.Id}";
        if (erasure.Receipt is not { } receipt)
            yield break;

        foreach (var store in receipt.Stores)
            yield return $"  {Spelt(store.Store)}: {store.Destroyed} destroyed, {store.Kept} kept";
        yield return $"  destroyed keys: {string.Join(", ", receipt.KeyIds)}";
        yield return $"  a backup may hold them until {receipt.BackupsExpireOn:yyyy-MM-dd}";
        if (receipt.FourEyesRestOnUnidentified)
            yield return "  one of those who were compared is known by an account only";
    }

    /// <summary>As the API and the events write it.</summary>
    public static string Spelt<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
