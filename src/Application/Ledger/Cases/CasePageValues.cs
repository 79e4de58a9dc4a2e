using System.Text.Json;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.DataRights;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What the page of an exported case tells of values: those that are in it, and how many are not.</summary>
internal static class CasePageValues
{
    public static string Of(CaseTexts texts, ExportedCase exported)
    {
        CaseContents.Value[] values = [.. CaseContents.Of(exported).Values.DistinctBy(value => value.Commitment)];
        return values is []
            ? ""
            : CasePage.Heading(texts["values.heading"])
                + DocumentPage.List([
                    .. values
                        .Where(value => exported.Disclosures.ContainsKey(value.Commitment))
                        .Select(value => (value.State, Disclosure.Parse(exported.Disclosures[value.Commitment])))
                        .Where(value => value.Item2.Name != EnvelopeFields.Signature)
                        .Select(value => Opened(texts, value.State, value.Item2)),
                    .. Absent(texts, values, CaseValueState.Sealed),
                    .. Absent(texts, values, CaseValueState.Erased),
                    .. Absent(texts, values, CaseValueState.Withdrawn),
                ]);
    }

    private static (string Label, string Shown) Opened(CaseTexts texts, CaseValueState state, Disclosure disclosure)
    {
        var name = texts.Find($"field.{disclosure.Name}") ?? texts.Labels.Member(disclosure.Name);
        var value = JsonElement.Parse(disclosure.ValueJson);
        return (
            $"{name} ({texts[state == CaseValueState.Public ? "values.public" : "values.opened"]})",
            value.ValueKind == JsonValueKind.String
                ? $"<bdi>{DocumentPage.Text(value.GetString()!)}</bdi>"
                : DocumentPage.Code(disclosure.ValueJson)
        );
    }

    private static IEnumerable<(string Label, string Shown)> Absent(
        CaseTexts texts,
        IEnumerable<CaseContents.Value> values,
        CaseValueState state
    )
    {
        var count = values.Count(value => value.State == state);
        if (count > 0)
            yield return (
                texts[$"values.{JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString())}"],
                DocumentPage.Number(count)
            );
    }
}
