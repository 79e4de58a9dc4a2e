using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class LeafSpecs
{
    /// <summary>Written by hand; <c>data</c> was computed with Python's json and hashlib.</summary>
    private const string Expected = """
        {"at":"2026-09-07T09:00:00.123456Z","cm":["bZbxxW93cyI0N8VXyirRlPTMDnReVtqFJyfGDgdFyqw","k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg"],"ct":[null,"YFfZdcLN3-IFAoQJ6bFYuDeW7c7tZqjCFm__AD_IcCM"],"data":"ktW6N5mhKHvI4mKByDwFTkSZbVWQr0I-3SGYgJnLjZE","id":"018f0000-0000-7000-8000-00000000000e","kind":"permits.permit-granted","kv":2,"log":"demo","pub":{"decidedOn":"2026-09-07","fee":120,"permitId":"018f0000-0000-7000-8000-000000000001"},"seq":"12345","stream":"018f0000-0000-7000-8000-000000000001","v":1,"ver":"7"}
        """;

    [Fact]
    public void A_leaf_has_the_pinned_bytes() => Assert.Equal(Expected, ALeaf.Of(ALeaf.Content));

    [Fact]
    public void A_leaf_is_its_own_canonical_form()
    {
        var leaf = Leaf.Of(ALeaf.Content, ALeaf.Position);

        Assert.Equal(CanonicalJson.Of(leaf), leaf);
    }

    [Fact]
    public void The_spelling_of_the_stored_JSON_does_not_matter() =>
        Assert.Equal(
            Expected,
            ALeaf.Of(ALeaf.Storing(Encoding.UTF8.GetString(CanonicalJson.Of(ALeaf.Content.StoredJson))))
        );

    [Fact]
    public void A_moment_has_six_decimals_even_on_the_full_second() =>
        Assert.Contains(
            "\"at\":\"2026-01-02T03:04:05.000000Z\"",
            Encoding.UTF8.GetString(
                Leaf.Of(ALeaf.Content, ALeaf.Position with { RecordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) })
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_not_public_changes_only_the_digest()
    {
        var other = ALeaf.Of(ALeaf.Storing(ALeaf.Content.StoredJson.Replace("\\u00e9", "e", StringComparison.Ordinal)));

        Assert.NotEqual(Expected, other);
        Assert.Equal(WithoutData(Expected), WithoutData(other));
    }

    [Fact]
    public void Whoever_acted_is_committed_to_as_well() =>
        Assert.NotEqual(
            Expected,
            ALeaf.Of(ALeaf.Content with { Metadata = ALeaf.Content.Metadata with { OnBehalfOf = "x" } })
        );

    [Fact]
    public void The_same_event_with_another_salt_has_another_digest() =>
        Assert.NotEqual(Expected, ALeaf.Of(ALeaf.Content with { Salt = DataRights.ASalt.Other }));

    [Fact]
    public void An_event_without_commitments_has_empty_lists() =>
        Assert.Contains("\"cm\":[],\"ct\":[]", ALeaf.Of(ALeaf.Storing("{}")), StringComparison.Ordinal);

    [Fact]
    public void Commitments_are_sorted_by_code_unit() =>
        Assert.Contains(
            $"\"cm\":[\"{ALeaf.Ciphertext}\",\"{ALeaf.SecondCommitment}\"]",
            ALeaf.Of(
                ALeaf.Storing($$"""{"a":{"cm":"{{ALeaf.SecondCommitment}}"},"b":{"cm":"{{ALeaf.Ciphertext}}" } }""")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"height":{"cm":12}}""")]
    [InlineData("""{"a":{"cm":"k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg","unit":"m"}}""")]
    [InlineData("""{"a":{"cm":"k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg","ct":null}}""")]
    [InlineData("""{"a":{"cm":"k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg="}}""")]
    [InlineData("""{"a":{"cm":"k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTth"}}""")]
    [InlineData("""{"cm":"k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg","name":"x"}""")]
    public void What_looks_like_a_commitment_and_is_none_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => ALeaf.Of(ALeaf.Storing(json)));

    [Fact]
    public void One_commitment_does_not_stand_for_two_ciphertexts() =>
        Assert.ThrowsAny<JsonException>(() =>
            ALeaf.Of(
                ALeaf.Storing(
                    $$"""{"a":{"cm":"{{ALeaf.FirstCommitment}}","ct":"{{ALeaf.Ciphertext}}"},"b":{"cm":"{{ALeaf.FirstCommitment}}" } }"""
                )
            )
        );

    private static string WithoutData(string leaf) =>
        leaf.Remove(leaf.IndexOf("\"data\":", StringComparison.Ordinal), 53);
}
