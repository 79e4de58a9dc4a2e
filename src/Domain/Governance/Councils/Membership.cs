using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>A person on a seat for a term.</summary>
/// <param name="Until">The last day of it; null where none is set.</param>
public sealed record Membership(string Seat, SubjectId Member, DateOnly From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);

    public bool Meets(DateOnly from, DateOnly? until) => !(Until < from) && !(until < From);
}

/// <summary>Who held a seat when a vote was opened.</summary>
public sealed record SeatHolder(string Seat, SubjectId Member);
