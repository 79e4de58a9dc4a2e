using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Governance.Residents;
using Sijil.Application.Permits;
using Sijil.Application.Seeding.Laws;
using Sijil.Application.Signatures.Levels;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures.Levels;

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
    PublishSignaturePolicyHandler value,
    TimeProvider clock
)
{
    public const string DefaultTimeZone = "Africa/Algiers";

    private const string Seed = "rules";
    private const string Laws = "laws";
    private const string Areas = "areas";
    private const string Catalogue = "catalogue";
    private const string Councils = "council-activities";
    private const string Documents = "document-activities";
    private const string Participation = "participation";
    private const string Signing = "signing";
    private const string Evidence = "evidence-activities";
    private const string Letters = "letter-activities";
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
        await Once(Seed, (_, by) => Begin(by, name, timeZone, cancellation));

        // Apart from the rest, so that registers begun before these were kept get them too.
        await Once(Laws, (_, by) => EnterLaws(by, cancellation));
        await Once(Catalogue, (day, by) => EnterDatasets(by, day, cancellation)); // Classified by one of the laws.
        await Once(Areas, (_, by) => DefineAreas(by, cancellation));
        await Once(Councils, (_, by) => Register(ProcessingActivities.OfCouncils, by, cancellation));
        await Once(Documents, (_, by) => Register(SigningActivities.OfDocuments, by, cancellation));
        await Once(Participation, (_, by) => LayDownParticipation(by, cancellation));
        await Once(Signing, (_, by) => PublishPolicies(by, cancellation));
        await Once(Evidence, (_, by) => Register(SigningActivities.OfEvidence, by, cancellation));
        await Once(Letters, (_, by) => Register(ProcessingActivities.OfLetters, by, cancellation));

        Task Once(string seed, Func<DateOnly, Instruction, Task> begin) =>
            store.Once(
                municipality,
                seed,
                Today(timeZone),
                (day, _) => begin(day, SystemActor.Instruct(municipality, seed)),
                cancellation
            );
    }

    /// <summary>The day in the municipality; of a zone that nobody knows the first command says so.</summary>
    private DateOnly Today(string timeZone) =>
        Moment
            .In(
                TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc,
                clock.GetUtcNow()
            )
            .Today;

    private async Task Begin(Instruction instruction, Wording name, string timeZone, CancellationToken cancellation)
    {
        await establish
            .Handle(name, timeZone, instruction, cancellation)
            .Expect(GovernanceRejections.MunicipalityAlreadyEstablished);

        await OpenCivilCalendar(instruction, cancellation);

        await publish
            .Handle(BuildingPermit.First, instruction, cancellation)
            .Expect(PermitRejections.VersionOutOfOrder);

        await Register(ProcessingActivities.OfPermits, instruction, cancellation);
    }

    private async Task Register(
        IEnumerable<ProcessingActivityForm> activities,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        foreach (var activity in activities)
            await register
                .Handle(activity, instruction, cancellation)
                .Expect(DataRightsRejections.ActivityAlreadyRegistered);
    }

    private async Task EnterLaws(Instruction instruction, CancellationToken cancellation)
    {
        foreach (var law in ExampleLaws.Of(instruction.Municipality))
            await enter.Handle(law, instruction, cancellation).Expect(GovernanceRejections.ActAlreadyRegistered);
    }

    private Task EnterDatasets(Instruction instruction, DateOnly today, CancellationToken cancellation) =>
        catalogue
            .Handle(Datasets.Applicants(today), instruction, cancellation)
            .Expect(GrantRejections.DatasetAlreadyRegistered);

    private Task DefineAreas(Instruction instruction, CancellationToken cancellation) =>
        define.Handle(ExampleAreas.All, instruction, cancellation).Expect(ResidentsRejections.AreasUnchanged);

    private async Task LayDownParticipation(Instruction instruction, CancellationToken cancellation)
    {
        await register
            .Handle(ProcessingActivities.OfProposals, instruction, cancellation)
            .Expect(DataRightsRejections.ActivityAlreadyRegistered);

        await lay.Handle(CitizenProposals.Of(instruction.Municipality), instruction, cancellation)
            .Expect(ProposalRejections.RulesAlreadyPublished);
    }

    private async Task PublishPolicies(Instruction instruction, CancellationToken cancellation)
    {
        foreach (var law in ExampleLaws.OfSignatures)
            await enter.Handle(law, instruction, cancellation).Expect(GovernanceRejections.ActAlreadyRegistered);
        foreach (var policy in SignaturePolicies.All)
            await value.Handle(policy, instruction, cancellation).Expect(LevelRejections.VersionOutOfOrder);

        await Register(SigningActivities.OfEnvelopes, instruction, cancellation);
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
