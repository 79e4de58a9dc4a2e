namespace Sijil.Domain.DataRights.Erasures;

/// <summary>What the register has of a person, as far as it bears on whether their values may go.</summary>
/// <param name="IsHeld">There is something of the person that can be destroyed.</param>
/// <param name="IsErased">The person was erased before.</param>
/// <param name="IsInOpenCase">They have a part in an application that is not decided and notified yet, on whichever side of the desk.</param>
/// <param name="HoldsSeat">They hold a seat of a council today.</param>
/// <param name="IsInOpenVote">A vote under way rests on who they are, whether or not they still hold the seat.</param>
/// <param name="IsAwaited">An envelope that has been sent waits for their signature, now or once others have signed.</param>
public sealed record SubjectStanding(
    bool IsHeld,
    bool IsErased,
    bool IsInOpenCase,
    bool HoldsSeat,
    bool IsInOpenVote,
    bool IsAwaited
)
{
    /// <summary>The rule that keeps the values, if there is one. An erasure that would destroy nothing is none.</summary>
    internal Rejection? WhyKept() =>
        this switch
        {
            { IsErased: true } => ErasureRejections.SubjectErased,
            { IsHeld: false } => ErasureRejections.SubjectNotFound,
            { IsInOpenCase: true } => ErasureRejections.CaseUnderWay,
            { HoldsSeat: true } => ErasureRejections.SeatHeld,
            { IsInOpenVote: true } => ErasureRejections.VoteUnderWay,
            { IsAwaited: true } => ErasureRejections.EnvelopeUnderWay,
            _ => null,
        };
}
