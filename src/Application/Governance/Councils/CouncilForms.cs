using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

/// <summary>A council as it is to begin.</summary>
public sealed record CouncilForm(string Code, Wording Name, IReadOnlyList<string> Seats, CouncilRules Rules);

/// <summary>Who is to hold a seat, and for how long.</summary>
public sealed record AppointmentForm(string Seat, string NationalId, string HolderName, DateOnly From, DateOnly? Until)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(AppointmentForm);
}

/// <summary>A milestone as it is to be promised.</summary>
public sealed record MilestoneForm(string Code, string Title, DateOnly DueOn, string Unit);
