using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Says that whoever holds a seat has an interest in the matter. Whether it keeps them from voting is ruled on.</summary>
/// <param name="AsSecretary">Whether whoever declares it does so as the secretary, on what they were told.</param>
public sealed record DeclareInterest(
    VoteId VoteId,
    string Seat,
    SealedValue Grounds,
    SubjectId DeclaredBy,
    bool AsSecretary
)
{
    /// <param name="holder">Who holds the seat today; null where nobody does.</param>
    public static Decision<VoteEvent> Decide(
        DeclareInterest command,
        Vote vote,
        SubjectId? holder,
        DateTimeOffset now
    ) =>
        (vote.WhyNotInPreparation(), holder) switch
        {
            ({ } obstacle, _) => obstacle,
            (_, null) => CouncilRejections.SeatVacant,
            (_, { } member) when member != command.DeclaredBy && !command.AsSecretary => CouncilRejections.NotTheHolder,
            (_, { } member) when vote.Undecided(command.Seat) is not null || vote.IsRecused(member) =>
                CouncilRejections.InterestAlreadyDeclared,
            (_, { } member) => new InterestDeclared(
                command.VoteId,
                command.Seat,
                member,
                command.Grounds,
                member == command.DeclaredBy,
                command.DeclaredBy,
                now
            ),
        };
}
