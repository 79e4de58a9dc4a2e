using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

/// <summary>Many documents from one seed: the same ones in every run.</summary>
public class CanonicalJsonProperties
{
    private const string Seed = "0000000000000";

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\u007f'], 0, 6],
        Gen.String[Gen.Char['\u0080', '\ud7ff'], 0, 3],
        Gen.String[Gen.Char['\ue000', '\uffff'], 0, 3],
        Gen.Int[0x10000, 0x10ffff].Select(char.ConvertFromUtf32)
    );

    private static readonly Gen<JsonNode?> Document = Gen.Recursive<JsonNode?>(
        (depth, inner) =>
            depth > 3
                ? Scalar
                : Gen.OneOf(
                    Scalar,
                    inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray(items)),
                    Gen.Select(Text, inner)
                        .Array[0, 6]
                        .Select(members => (JsonNode?)Object(members.DistinctBy(member => member.Item1)))
                )
    );

    private static Gen<JsonNode?> Scalar =>
        Gen.OneOf(
            Gen.Const((JsonNode?)null),
            Gen.Bool.Select(value => (JsonNode?)value),
            Gen.Double.Where(double.IsFinite).Select(value => (JsonNode?)value),
            Gen.Long.Select(value => (JsonNode?)value),
            Text.Select(value => (JsonNode?)value)
        );

    [Fact]
    public void Canonical_JSON_is_its_own_canonical_form() =>
        ForEveryDocument(document =>
        {
            var canonical = CanonicalJson.Of(Json(document));
            Assert.Equal(canonical, CanonicalJson.Of(canonical));
        });

    [Fact]
    public void The_order_in_which_members_were_written_does_not_matter() =>
        ForEveryDocument(document =>
            Assert.Equal(CanonicalJson.Of(Json(document)), CanonicalJson.Of(Json(Reversed(document))))
        );

    [Fact]
    public void Nothing_that_was_said_is_lost() =>
        ForEveryDocument(document =>
            Assert.True(
                JsonNode.DeepEquals(Doubles(document), Doubles(JsonNode.Parse(CanonicalJson.Of(Json(document)))))
            )
        );

    private static void ForEveryDocument(Action<JsonNode?> promise) =>
        Document.Array[400].Sample(documents => Assert.All(documents, promise), seed: Seed, iter: 1, threads: 1);

    private static string Json(JsonNode? document) => document?.ToJsonString() ?? "null";

    private static JsonObject Object(IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonNode? Reversed(JsonNode? node) =>
        node switch
        {
            JsonObject members => Object(members.Reverse().Select(member => (member.Key, Reversed(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Reversed)]),
            _ => node?.DeepClone(),
        };

    private static JsonNode? Doubles(JsonNode? node) =>
        node switch
        {
            JsonObject members => Object(members.Select(member => (member.Key, Doubles(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Doubles)]),
            JsonValue value when value.GetValueKind() is JsonValueKind.Number => JsonNode
                .Parse(Json(value))!
                .GetValue<double>() + 0.0,
            _ => node?.DeepClone(),
        };
}
