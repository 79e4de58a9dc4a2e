using System.Text.Json;
using Sijil.Application;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Signatures;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Architecture.Tests;

/// <summary>What everyone sees of a vote is made of public facts and public disclosures, and of its own seal.</summary>
public class PublicVoteTests
{
    private static readonly Type[] Course =
    [
        typeof(VotePrepared),
        typeof(MemberRecused),
        typeof(VoteOpened),
        typeof(VoteResultDeclared),
        typeof(CouncilDecisionPublished),
        typeof(ImplementationPlanAdopted),
    ];

    public static TheoryData<string> Aliases => [.. EventCatalogue.All.Select(kind => kind.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_is_not_public_cannot_reach_it(string alias)
    {
        var kind = StoredFile.Kind(alias);
        var fact = Read(kind);
        var other = Altered.Except(fact, Kept(kind));

        Assert.Equal(Shown(null, fact), Shown(null, other));
        Assert.Equal(Shown(Whole, fact), Shown(Whole, other));
    }

    [Theory]
    [InlineData(typeof(InterestDeclared))]
    [InlineData(typeof(InterestDismissed))]
    [InlineData(typeof(BallotCast))]
    [InlineData(typeof(CouncilDecisionTaken))]
    public void What_is_not_public_yet_leaves_it_as_it_is(Type type) =>
        Assert.Equal(Shown(Whole), Shown(Whole, Read(EventCatalogue.Of(type))));

    [Fact]
    public void The_seal_of_another_act_is_not_taken_for_its_own()
    {
        var seal = (ActSealed)Read(EventCatalogue.Of(typeof(ActSealed)));

        Assert.Null(PublicVote.After(Whole, seal, PublicTexts.None)!.Seal);
        Assert.NotNull(
            PublicVote
                .After(
                    Whole,
                    seal with
                    {
                        Act = seal.Act with { Kind = "governance.council-decision-published" },
                    },
                    PublicTexts.None
                )!
                .Seal
        );
    }

    [Fact]
    public void The_seal_of_a_council_is_not_taken_for_that_of_a_permit()
    {
        var seal = (ActSealed)Read(EventCatalogue.Of(typeof(ActSealed)));
        var ofCouncil = seal with { Act = seal.Act with { Kind = "governance.council-decision-published" } };
        var entry = PublicPermit.After(
            null,
            Read(EventCatalogue.Of(typeof(Domain.Permits.ApplicationDeclaredValid))),
            PublicTexts.None
        );

        Assert.NotNull(PublicPermit.After(entry, seal, PublicTexts.None)!.Seal);
        Assert.Null(PublicPermit.After(entry, ofCouncil, PublicTexts.None)!.Seal);
    }

    private static PublicVote? Whole =>
        Course
            .Select(type => Read(EventCatalogue.Of(type)))
            .Aggregate((PublicVote?)null, (vote, fact) => PublicVote.After(vote, fact, PublicTexts.None));

    private static string Shown(PublicVote? vote, object fact) => Shown(PublicVote.After(vote, fact, PublicTexts.None));

    private static string Shown(PublicVote? vote) => JsonSerializer.Serialize(vote, StoredJson.Options);

    /// <summary>What is public, and what says which record the event is about: that is public too, beside the event.</summary>
    private static HashSet<string> Kept(StoredEvent kind) =>
        [
            .. kind.PublicFacts.Select(name =>
                kind.Type.GetProperties().Single(it => JsonNamingPolicy.CamelCase.ConvertName(it.Name) == name).Name
            ),
            "VoteId",
        ];

    private static object Read(StoredEvent kind) =>
        JsonSerializer.Deserialize(StoredFile.Text(kind), kind.Type, StoredJson.Options)!;
}
