using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Specs.Governance;
using Sijil.Domain.Specs.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Levels;

public class SignaturePolicySpecs
{
    private static readonly PolicyTerms Terms = ExamplePolicies.Algeria with
    {
        Levels = [new(SignatureLevel.Simple, LegalEffect.NotDenied, ALaw.Address, "art_9")],
    };

    private static readonly PublishSignaturePolicy Publish = new(Terms, 1, ALaw.Cited, ALaw.Clerk);

    private static readonly SignaturePolicyPublished Published = new(
        SignaturePolicyId.Of(Terms.Code),
        Terms.Code,
        1,
        Terms.Country,
        Terms.Name,
        Terms.Levels,
        [new(ALaw.Address, "art_9", ALaw.Now.Today, ALaw.InForce.StreamVersion)],
        ALaw.Clerk,
        ALaw.Now.At
    );

    [Fact]
    public void A_policy_is_published_with_the_law_it_rests_on() => Answer(Publish).Then(Published);

    [Fact]
    public void The_next_version_follows_and_the_first_stays()
    {
        var second = Publish with { Version = 2 };
        var both = AnEnvelope.NoPolicy.And(Published, Published with { Version = 2, Levels = [] }).State;

        Answer(second, Published).Then(Published with { Version = 2 });
        Assert.Equal([1, 0], both.Versions.Select(version => version.Levels.Count));
        Assert.Equal(2, both.Newest()!.Number);
    }

    [Fact]
    public void A_version_follows_the_one_before_it()
    {
        Answer(Publish, Published).ThenRejected(LevelRejections.VersionOutOfOrder);
        Answer(Publish with { Version = 2 }).ThenRejected(LevelRejections.VersionOutOfOrder);
        Assert.Throws<InvalidOperationException>(() => AnEnvelope.NoPolicy.And(Published, Published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Law 15-04")]
    public void A_code_can_stand_in_an_address(string code) =>
        Answer(Terms with { Code = code }).ThenRejected(LevelRejections.CodeMalformed);

    [Theory]
    [InlineData("")]
    [InlineData("dz")]
    [InlineData("DZA")]
    public void A_country_has_two_letters(string country) =>
        Answer(Terms with { Country = country }).ThenRejected(LevelRejections.CountryMalformed);

    [Fact]
    public void A_policy_stays_that_of_its_country() =>
        Answer(Publish with { Version = 2, Terms = Terms with { Country = "TN" } }, Published)
            .ThenRejected(LevelRejections.CountryChanged);

    [Fact]
    public void A_policy_is_named_in_three_languages() =>
        Answer(Terms with { Name = Terms.Name with { French = " " } })
            .ThenRejected(GovernanceRejections.NameIncomplete);

    [Fact]
    public void Levels_are_named_once_from_least_to_most()
    {
        Answer(Terms with { Levels = [] }).ThenRejected(LevelRejections.LevelsMalformed);
        Answer(Terms with { Levels = [Terms.Levels[0], Terms.Levels[0]] })
            .ThenRejected(LevelRejections.LevelsMalformed);
        Answer(Terms with { Levels = [Terms.Levels[0] with { Level = SignatureLevel.Qualified }, Terms.Levels[0]] })
            .ThenRejected(LevelRejections.LevelsMalformed);
    }

    [Fact]
    public void More_proof_never_means_less_effect() =>
        Answer(
                Terms with
                {
                    Levels =
                    [
                        Terms.Levels[0] with
                        {
                            Effect = LegalEffect.EqualToHandwritten,
                        },
                        Terms.Levels[0] with
                        {
                            Level = SignatureLevel.Qualified,
                        },
                    ],
                }
            )
            .ThenRejected(LevelRejections.LevelsMalformed);

    [Fact]
    public void Law_that_is_not_in_force_gives_no_effect()
    {
        Answer(Publish with { Cited = [] }).ThenRejected(GovernanceRejections.BasisMissing);
        Answer(Publish with { Cited = [new(ALaw.InForce, "art_8")] })
            .ThenRejected(GovernanceRejections.CitedClauseNotInForce);
    }

    [Fact]
    public void A_level_has_its_effect_by_a_clause_that_is_cited()
    {
        Answer(Publish with { Cited = [new(ALaw.InForce, "art_10")] }).ThenRejected(LevelRejections.EffectWithoutBasis);
        Answer(Terms with { Levels = [Terms.Levels[0] with { Act = "eu/reg/2014/910" }] })
            .ThenRejected(LevelRejections.EffectWithoutBasis);
    }

    [Fact]
    public void Both_examples_can_be_published_and_hold_only_a_qualified_signature_equal_to_a_handwritten_one() =>
        Assert.All(
            [ExamplePolicies.EuropeanUnion, ExamplePolicies.Algeria],
            terms =>
            {
                var answer = Answer(Publish with { Terms = terms, Cited = LawOf(terms) });
                var published = Assert.IsType<SignaturePolicyPublished>(
                    Assert.IsType<Decision<SignaturePolicyEvent>.Accepted>(answer.Decision).Events.Single()
                );
                Assert.All(
                    published.Levels,
                    it =>
                        Assert.Equal(it.Level == SignatureLevel.Qualified, it.Effect == LegalEffect.EqualToHandwritten)
                );
            }
        );

    [Theory]
    [InlineData(SignatureLevel.Simple, SignatureLevel.Simple)]
    [InlineData(SignatureLevel.Advanced, SignatureLevel.Simple)]
    [InlineData(SignatureLevel.Qualified, SignatureLevel.Qualified)]
    public void In_Algeria_an_advanced_signature_is_a_simple_one(SignatureLevel reached, SignatureLevel recognised) =>
        Assert.Equal(recognised, AnEnvelope.Version(ExamplePolicies.Algeria).Recognised(reached));

    [Theory]
    [InlineData(SignatureLevel.Simple)]
    [InlineData(SignatureLevel.Advanced)]
    [InlineData(SignatureLevel.Qualified)]
    public void In_the_Union_each_level_is_what_it_is(SignatureLevel reached) =>
        Assert.Equal(reached, AnEnvelope.Policy.Recognised(reached));

    [Fact]
    public void Below_all_levels_a_policy_sees_nothing() =>
        Assert.Null(
            (AnEnvelope.Policy with { Levels = [AnEnvelope.Policy.Levels[2]] }).Recognised(SignatureLevel.Simple)
        );

    /// <summary>The act that the terms name, entered with their clauses.</summary>
    private static CitedClause[] LawOf(PolicyTerms terms)
    {
        var clauses = terms.Levels.Select(level => level.Clause).Distinct().ToArray();
        var act = ALaw
            .ThatNobodyEntered.And(ALaw.Registered() with { Act = terms.Levels[0].Act })
            .And([.. clauses.Select(clause => (LegalActEvent)ALaw.Enacted(1, clause, ALaw.Beginning, clause))])
            .State;
        return [.. clauses.Select(clause => new CitedClause(act, clause))];
    }

    private static Answer<SignaturePolicyEvent> Answer(PolicyTerms terms) => Answer(Publish with { Terms = terms });

    private static Answer<SignaturePolicyEvent> Answer(
        PublishSignaturePolicy command,
        params SignaturePolicyEvent[] history
    ) => AnEnvelope.NoPolicy.And(history).When(policy => PublishSignaturePolicy.Decide(command, policy, ALaw.Now));
}
