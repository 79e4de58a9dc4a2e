using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Decides whether a declared interest keeps somebody from voting. Nobody rules on their own.</summary>
/// <param name="DismissalReasons">Why it does not; null where the member is recused.</param>
public sealed record RuleOnInterest(VoteId VoteId, string Seat, SealedValue? DismissalReasons, SubjectId RuledBy)
{
    public static Decision<VoteEvent> Decide(RuleOnInterest command, Vote vote, DateTimeOffset now) =>
        (vote.WhyNotInPreparation(), vote.Undecided(command.Seat)) switch
        {
            ({ } obstacle, _) => obstacle,
            (_, null) => CouncilRejections.NoInterestToRuleOn,
            (_, { } interest) when interest.Member == command.RuledBy => CouncilRejections.OwnInterest,
            (_, { } interest) when command.DismissalReasons is { } reasons => new InterestDismissed(
                command.VoteId,
                command.Seat,
                interest.Member,
                reasons,
                command.RuledBy,
                now
            ),
            (_, { } interest) => new MemberRecused(command.VoteId, command.Seat, interest.Member, command.RuledBy, now),
        };
}
