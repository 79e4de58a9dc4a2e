using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Governance.Residents;
using Sijil.Application.Permits;
using Sijil.Application.Seeding.Laws;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>What the register of every municipality begins with. From then on it is changed like any other rule, by an act.</summary>
public sealed class MunicipalityRules(
    IDocumentStore store,
    EstablishMunicipalityHandler establish,
    OpenCalendarHandler open,
    DeclareNonWorkingDayHandler declare,
    RegisterLegalActHandler enter,
    PublishPermitTypeHandler publish,
    RegisterProcessingActivityHandler register,
    RegisterDatasetHandler catalogue,
    DefineAreasHandler define,
    PublishParticipationRulesHandler lay,
    TimeProvider clock
)
{
    public const string DefaultTimeZone = "Africa/Algiers";

    private const string Seed = "rules";
    private const string Laws = "laws";
    private const string Areas = "areas";
    private const string Participation = "participation";
    private const int FirstYear = 2024;
    private const int LastYear = 2028;

    /// <summary>
    /// Begins the register. A second call changes nothing, also where rules have been changed since; one that was interrupted is
    /// resumed.
    /// </summary>
    public async Task Begin(
        string municipality,
        Wording name,
        string timeZone = DefaultTimeZone,
        CancellationToken cancellation = default
    )
    {
        await Once(Seed, (day, by) => Begin(by, name, timeZone, day, cancellation));

        // Apart from the rest, so that registers begun before these were kept get them too.
        await Once(Laws, (_, by) => EnterLaws(by, cancellation));
        await Once(Areas, (_, by) => DefineAreas(by, cancellation));
        await Once(Participation, (_, by) => LayDownParticipation(by, cancellation));

        Task Once(string seed, Func<DateOnly, Instruction, Task> begin) =>
            store.Once(
                municipality,
                seed,
                DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                (day, _) => begin(day, SystemActor.Instruct(municipality, seed)),
                cancellation
            );
    }

    private async Task Begin(
        Instruction instruction,
        Wording name,
        string timeZone,
        DateOnly begunOn,
        CancellationToken cancellation
    )
    {
        await establish
            .Handle(name, timeZone, instruction, cancellation)
            .Expect(GovernanceRejections.MunicipalityAlreadyEstablished);

        await OpenCivilCalendar(instruction, cancellation);

        await publish
            .Handle(BuildingPermit.First, instruction, cancellation)
            .Expect(PermitRejections.VersionOutOfOrder);

        foreach (var activity in ProcessingActivities.OfPermits)
            await register
                .Handle(activity, instruction, cancellation)
                .Expect(DataRightsRejections.ActivityAlreadyRegistered);

        await catalogue
            .Handle(Datasets.Applicants(begunOn), instruction, cancellation)
            .Expect(GrantRejections.DatasetAlreadyRegistered);
    }

    private async Task EnterLaws(Instruction instruction, CancellationToken cancellation)
    {
        foreach (var law in ExampleLaws.Of(instruction.Municipality))
            await enter.Handle(law, instruction, cancellation).Expect(GovernanceRejections.ActAlreadyRegistered);
    }

    private Task DefineAreas(Instruction instruction, CancellationToken cancellation) =>
        define.Handle(ExampleAreas.All, instruction, cancellation).Expect(ResidentsRejections.AreasUnchanged);

    private async Task LayDownParticipation(Instruction instruction, CancellationToken cancellation)
    {
        await register
            .Handle(ProcessingActivities.OfProposals, instruction, cancellation)
            .Expect(DataRightsRejections.ActivityAlreadyRegistered);

        // Rules can be published in any number of versions: the key alone makes a repetition harmless.
        var once = instruction with
        {
            Request = new(Participation, Participation),
        };
        await lay.Handle(CitizenProposals.Of(instruction.Municipality), once, cancellation).Expect();
    }

    private async Task OpenCivilCalendar(Instruction instruction, CancellationToken cancellation)
    {
        await open.Handle(
                CalendarNames.Civil,
                new("التقويم المدني", "Calendrier civil", "Civil calendar"),
                Weekend.FridaySaturday,
                instruction,
                cancellation
            )
            .Expect(GovernanceRejections.CalendarAlreadyOpen);

        foreach (var holiday in PublicHolidays.Between(FirstYear, LastYear))
            await declare
                .Handle(CalendarNames.Id(CalendarNames.Civil), holiday, instruction, cancellation)
                .Expect(GovernanceRejections.DayAlreadyDeclared);
    }
}
