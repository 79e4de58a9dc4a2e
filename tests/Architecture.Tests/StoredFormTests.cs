using System.Text;
using System.Text.Json;
using Sijil.Application;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Architecture.Tests;

/// <summary>
/// Pins how every event lies in the database. A change here is a change to history: write a new version with a new file, do not
/// edit the old one.
/// </summary>
public class StoredFormTests
{
    public static TheoryData<string> Aliases => [.. EventCatalogue.All.Select(kind => kind.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void An_event_is_stored_as_it_always_was(string alias) =>
        Assert.Equal(StoredFile.Text(StoredFile.Kind(alias)), Stored(SampleOf(alias)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_was_stored_is_read_as_it_was_meant(string alias)
    {
        var kind = StoredFile.Kind(alias);
        var read = JsonSerializer.Deserialize(StoredFile.Text(kind), kind.Type, StoredJson.Options)!;

        Assert.Equivalent(SampleOf(alias), read, strict: true);
        Assert.Equal(StoredFile.Text(kind), Stored(read));
    }

    public static TheoryData<string> EarlierAliases => [.. StoredFile.EarlierNames];

    /// <summary>And so does its entry in the log: its public facts say nothing of a member that was not there.</summary>
    [Theory]
    [MemberData(nameof(EarlierAliases))]
    public void What_was_stored_before_a_member_was_added_stays_as_it_was(string alias)
    {
        var kind = StoredFile.Kind(alias);
        var (earlier, now) = (StoredFile.EarlierText(kind), StoredFile.Text(kind));

        Assert.Equal(earlier, Stored(JsonSerializer.Deserialize(earlier, kind.Type, StoredJson.Options)!));
        var added = Members(now).Except(Members(earlier)).ToArray();
        Assert.NotEmpty(added);
        Assert.Empty(added.Intersect(Members(Encoding.UTF8.GetString(PublicFacts.Of(kind, earlier)))));

        static IEnumerable<string> Members(string json) =>
            JsonElement.Parse(json).EnumerateObject().Select(member => member.Name);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_is_stored_can_stand_in_the_log(string alias)
    {
        var content = new LeafContent(
            "demo",
            Guid.Empty,
            Guid.Empty,
            StoredFile.Kind(alias),
            StoredFile.Text(StoredFile.Kind(alias)),
            new(null, null, null, null, null, null),
            Salt.Of(new byte[16])
        );

        Assert.Null(Leaf.Refusal(content));
    }

    /// <summary>A part of an event that has two forms: of grants that name their law as a text, which the file has, and of others.</summary>
    [Fact]
    public void An_opening_under_a_grant_that_cites_clauses_is_stored_with_them() =>
        Assert.Equal(
            """{"grantId":"00000000-0000-8000-8000-0000000000b2","version":1,"bodyId":"00000000-0000-8000-8000-0000000000b1","dataset":"permits.applicants","basis":"public-task","law":[{"act":"dz/law/2015/15-04","clause":"art_9","applicableOn":"2026-09-21","actVersion":4}]}""",
            Stored(GrantSamples.UseUnderLaw)
        );

    [Fact]
    public void Every_event_has_a_file_and_every_file_an_event() =>
        Assert.Equal(EventCatalogue.All.Select(kind => kind.Alias).Order(), StoredFile.Names.Order());

    [Fact]
    public void Every_event_has_a_sample_that_leaves_nothing_out() =>
        Assert.All(
            Sample.All,
            sample =>
                Assert.All(
                    sample.GetType().GetProperties(),
                    property =>
                        Assert.True(
                            property.GetValue(sample) is not null,
                            $"{property.DeclaringType!.Name}.{property.Name}"
                        )
                )
        );

    private static object SampleOf(string alias) =>
        Sample.All.Single(sample => sample.GetType() == StoredFile.Kind(alias).Type);

    private static string Stored(object sample) =>
        JsonSerializer.Serialize(sample, sample.GetType(), StoredJson.Options);
}
