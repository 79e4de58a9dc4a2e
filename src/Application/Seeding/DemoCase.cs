using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

internal sealed record DemoStep(int Number, DemoAct Act, DateOnly On);

/// <summary>A made-up case and everything that happens in it. All of it follows from its number and the day of the seeding.</summary>
internal sealed class DemoCase
{
    private const int FullSpeed = 4;

    private static readonly Channel[] Channels = Enum.GetValues<Channel>();

    private DemoCase(int index, DemoApplication application, DateOnly seededOn)
    {
        Index = index;
        Application = application;
        ReceivedOn = WorkingDay(seededOn.AddDays(-ReceivedDaysAgo(index)));

        var pace = FullSpeed + index * 7 % 5;
        Steps =
        [
            .. DemoCourse
                .Of(index)
                .Select(
                    (step, at) =>
                        new DemoStep(at, step.Act, WorkingDay(ReceivedOn.AddDays(step.Day * pace / FullSpeed)))
                )
                .TakeWhile(step => step.On <= seededOn),
        ];
    }

    public int Index { get; }

    public DemoApplication Application { get; }

    public DateOnly ReceivedOn { get; }

    /// <summary>What has happened by the day of the seeding.</summary>
    public IReadOnlyList<DemoStep> Steps { get; }

    public PermitApplicationId Id => new(NamedIdentifier.Of($"seeding.demo-case\n{Index}"));

    public string Unit => DemoOffice.Units[Index % 5 == 4 ? 1 : 0];

    public Channel Channel => Channels[Index % Channels.Length];

    public PermitOutcome Outcome => DemoCourse.EndsInRefusal(Index) ? PermitOutcome.Refuse : PermitOutcome.Grant;

    /// <summary>Where something was missing, an application is valid from the day it came in.</summary>
    public DateOnly CompleteOn =>
        Steps.Any(step => step.Act == DemoAct.AskForMissing)
            ? Steps.Single(step => step.Act == DemoAct.Answer).On
            : ReceivedOn;

    /// <summary>All languages in turn.</summary>
    public static IEnumerable<DemoCase> All(DateOnly seededOn) =>
        DemoInArabic
            .Applications.Zip(DemoInFrench.Applications, DemoInEnglish.Applications)
            .SelectMany(all => new[] { all.First, all.Second, all.Third })
            .Select((application, index) => new DemoCase(index, application, seededOn));

    /// <remarks>One applicant in four gives no national id, as happens.</remarks>
    public ApplicationForm Form() =>
        new(
            BuildingPermit.Code,
            Application.ApplicantKind,
            Application.ApplicantName,
            Index % 4 == 3 ? null : $"99000000{Index:D4}",
            $"applicant-{Index}@example.org",
            Application.SiteAddress,
            Application.Texts.Wish(Application.Description),
            Unit,
            ReceivedOn,
            Channel
        );

    public string Turn(string[] texts) => texts[Index % texts.Length];

    /// <summary>Fourteen months of them, the last three months denser, so that there is enough on the desks.</summary>
    private static int ReceivedDaysAgo(int index) => index < 36 ? 420 - index * 9 : 96 - (index - 36) * 4;

    private static DateOnly WorkingDay(DateOnly day)
    {
        while (
            day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday
            || PublicHolidays.Between(day.Year, day.Year).Any(holiday => holiday.Day == day)
        )
            day = day.AddDays(1);
        return day;
    }
}
