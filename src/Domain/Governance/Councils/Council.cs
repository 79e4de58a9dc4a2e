using System.Collections.Immutable;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>A body that votes and decides: its seats, who holds them and when, and by what rules it decides.</summary>
public sealed record Council
{
    public static readonly Council Initial = new();

    private const int LongestCode = 40;

    public CouncilId Id { get; init; }

    public string Code { get; init; } = "";

    public ImmutableList<string> Seats { get; init; } = [];

    public CouncilRules? Rules { get; init; }

    public ImmutableList<Membership> Memberships { get; init; } = [];

    public bool IsEstablished() => Rules is not null;

    /// <summary>Who holds a seat on a day; null where nobody does.</summary>
    public SubjectId? HolderOn(string seat, DateOnly day) =>
        Memberships.Find(membership => membership.Seat == seat && membership.HoldsOn(day))?.Member;

    /// <summary>The seats that are held on a day, in the council's order.</summary>
    public IReadOnlyList<SeatHolder> HoldersOn(DateOnly day) =>
        [
            .. from seat in Seats
            let holder = HolderOn(seat, day)
            where holder is not null
            select new SeatHolder(seat, holder.Value),
        ];

    /// <summary>Codes of councils and of seats: lower-case letters, digits and hyphens.</summary>
    public static bool IsCode(string code) =>
        code.Length is > 0 and <= LongestCode
        && char.IsAsciiLetterLower(code[0])
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static Council Evolve(Council council, CouncilEvent @event) =>
        (council.IsEstablished(), @event) switch
        {
            (false, CouncilEstablished e) => new()
            {
                Id = e.CouncilId,
                Code = e.Code,
                Seats = [.. e.Seats],
                Rules = e.Rules,
            },
            (true, CouncilRulesChanged e) => council with { Rules = e.Rules },
            (true, MemberAppointed e) => council with
            {
                Memberships = council.Memberships.Add(new(e.Seat, e.Member, e.From, e.Until)),
            },
            (true, MembershipEnded e) when council.Begun(e.Seat, e.From) is { } known => council with
            {
                Memberships = council.Memberships.Replace(known, known with { Until = e.Until }),
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow for '{council.Code}'."),
        };

    private Membership? Begun(string seat, DateOnly from) =>
        Memberships.Find(membership => membership.Seat == seat && membership.From == from);
}
