using System.Globalization;
using Marten;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Seeding;

/// <summary>A made-up council of seven, so that a proposal has somewhere to go.</summary>
/// <remarks>
/// Its members are known by national ids, so that one can act as any of them while developing:
/// <c>token --role council-member --sub member-3 --national-id council-3</c>.
/// </remarks>
public sealed class DemoCouncil(IDocumentStore store, EstablishCouncilHandler establish, AppointMemberHandler appoint)
{
    public const string Code = "town-council";

    private const string Seed = "demo-council";

    /// <summary>In the order of their seats; the first presides.</summary>
    private static readonly string[] Members =
    [
        "Amina Benyoucef",
        "Karim Haddad",
        "Leïla Mansouri",
        "Yacine Boudiaf",
        "Nadia Cherif",
        "Rachid Tlemçani",
        "Samia Ould Ali",
    ];

    private static readonly CouncilForm Council = new(
        Code,
        new("المجلس البلدي", "Conseil municipal", "Town council"),
        [.. Members.Select((_, index) => SeatOf(index))],
        new(new(1, 2), Majority.Simple, TieRule.PresidingSeatDecides, SeatOf(0))
    );

    /// <summary>A second call adds nothing; one that was interrupted is resumed.</summary>
    public Task Fill(string municipality, DateOnly today, CancellationToken cancellation) =>
        store.Once(
            municipality,
            Seed,
            today,
            (day, _) => Begin(SystemActor.Instruct(municipality, Seed), new(day.Year - 1, 1, 1), cancellation),
            cancellation
        );

    /// <summary>The national id under which the holder of a seat is known, for those who act as them.</summary>
    /// <param name="seat">Counts from one.</param>
    public static string NationalIdOf(int seat) => string.Create(CultureInfo.InvariantCulture, $"council-{seat}");

    private async Task Begin(Instruction instruction, DateOnly from, CancellationToken cancellation)
    {
        await establish.Handle(Council, instruction, cancellation).Expect(CouncilRejections.CouncilAlreadyEstablished);
        foreach (var (index, name) in Members.Index())
            await appoint
                .Handle(
                    CouncilId.Of(Code),
                    new(SeatOf(index), NationalIdOf(index + 1), name, from, Until: null),
                    instruction,
                    cancellation
                )
                .Expect(CouncilRejections.SeatTaken);
    }

    private static string SeatOf(int index) => string.Create(CultureInfo.InvariantCulture, $"seat-{index + 1}");
}
