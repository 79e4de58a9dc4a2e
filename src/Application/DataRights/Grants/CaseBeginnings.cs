using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>
/// The day on which a case about access began in the municipality: by it an act of law says whether a change since then governs
/// the case. Of what does not exist it is today, and decides nothing.
/// </summary>
internal static class CaseBeginnings
{
    public static ValueTask<DateOnly> BegunOn(
        this Attempt attempt,
        GrantRequest request,
        CancellationToken cancellation
    ) =>
        attempt.DayOf(
            request is GrantRequest.Pending { Asked: var asked } ? asked.RequestedAt : attempt.Now,
            cancellation
        );

    public static ValueTask<DateOnly> BegunOn(this Attempt attempt, Grant grant, CancellationToken cancellation) =>
        attempt.DayOf(grant is Grant.Issued { Given: var given } ? given.GrantedAt : attempt.Now, cancellation);
}
