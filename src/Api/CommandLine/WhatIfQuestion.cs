using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Api.CommandLine;

/// <summary>What is to be another, and the day it is asked on.</summary>
/// <param name="PermitType">Null for applications of all types.</param>
/// <param name="Rules">Null where each application keeps its own.</param>
internal sealed record WhatIfQuestion(DateOnly Today, Calendar Calendar, string? PermitType, PermitTypeRules? Rules)
{
    /// <exception cref="StartRefusedException">There is no such calendar, type or version, or the file cannot be understood.</exception>
    public static async Task<WhatIfQuestion> Of(
        IServiceProvider services,
        string municipality,
        string calendarCode,
        int? calendarVersion,
        string? days,
        string? permitType,
        int? permitTypeVersion,
        CancellationToken cancellation
    )
    {
        var history = services.GetRequiredService<StreamHistory>();
        var rules = permitTypeVersion is { } number
            ? await RulesOf(history, municipality, permitType!, number, cancellation)
            : null;
        var calendar = await CalendarOf(history, municipality, calendarCode, calendarVersion, cancellation);
        if (rules is not null && rules.CalendarId != calendar.Id)
            throw new StartRefusedException(
                "That version of the type counts by another calendar. Name it with --calendar."
            );

        return new(
            await TodayIn(services, history, municipality, cancellation),
            days is null ? calendar : Variant(calendar, days, await File.ReadAllLinesAsync(days, cancellation)),
            permitType,
            rules
        );
    }

    /// <returns>Null where the question is not about this application, or it has no term.</returns>
    public TermWhatIf? About(PermitApplication application) =>
        application switch
        {
            _ when PermitType is not null && application.TypeCode != PermitType => null,
            _ when Rules is not null => TermWhatIf.Of(application, Rules, Calendar, Today),
            { Validation.Term.CalendarId: var id } when id == Calendar.Id => TermWhatIf.Of(
                application,
                Calendar,
                Today
            ),
            _ => null,
        };

    private static async Task<PermitTypeRules> RulesOf(
        StreamHistory history,
        string municipality,
        string code,
        int number,
        CancellationToken cancellation
    )
    {
        var stream = await history.Read(municipality, PermitTypeNames.Id(code).Value, null, cancellation);
        return (stream?.State as PermitType)?.Versions.Find(version => version.Number == number)?.Rules
            ?? throw new StartRefusedException($"{municipality} has no version {number} of the permit type {code}.");
    }

    private static async Task<Calendar> CalendarOf(
        StreamHistory history,
        string municipality,
        string code,
        int? version,
        CancellationToken cancellation
    )
    {
        var id = CalendarNames.Id(code).Value;
        var newest = await history.Read(municipality, id, null, cancellation);
        var asked =
            version is { } number && newest?.Events.FirstOrDefault(recorded => recorded.Version == number) is { } last
                ? await history.Read(municipality, id, new AsOf.EventNumber(last.Sequence), cancellation)
            : version is null ? newest
            : null;
        return asked?.State as Calendar
            ?? throw new StartRefusedException(
                $"{municipality} has no calendar {code}{(version is null ? "" : $" in version {version}")}."
            );
    }

    private static async Task<DateOnly> TodayIn(
        IServiceProvider services,
        StreamHistory history,
        string municipality,
        CancellationToken cancellation
    )
    {
        var stream = await history.Read(municipality, Municipality.StreamId(municipality), null, cancellation);
        return stream?.State is Municipality established
            ? established.MomentAt(services.GetRequiredService<TimeProvider>().GetMicroseconds()).Today
            : throw new StartRefusedException($"There is no municipality {municipality}.");
    }

    private static Calendar Variant(Calendar calendar, string file, IReadOnlyList<string> lines)
    {
        try
        {
            return OtherCalendar.Of(calendar, lines);
        }
        catch (FormatException fault)
        {
            throw new StartRefusedException($"{file}: {fault.Message}");
        }
    }
}
