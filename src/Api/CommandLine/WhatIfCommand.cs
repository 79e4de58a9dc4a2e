using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.CommandLine;

/// <summary>Counts every statutory term again under another calendar or other rules. It records nothing.</summary>
internal static class WhatIfCommand
{
    private static readonly Option<string> Calendar = new("--calendar")
    {
        Description = "The code of the calendar.",
        DefaultValueFactory = _ => CalendarNames.Civil,
    };

    private static readonly Option<int?> CalendarVersion = new("--calendar-version")
    {
        Description = "A version of it. Without it: the newest.",
    };

    private static readonly Option<FileInfo> Days = new Option<FileInfo>("--non-working-days")
    {
        Description =
            "A file with days, one on a line: all that are to be free, or with + and - in front how the calendar is to differ.",
    }.AcceptExistingFile();

    private static readonly Option<string?> Type = new("--permit-type")
    {
        Description = "Only applications of this type.",
    };

    private static readonly Option<int?> TypeVersion = new("--permit-type-version")
    {
        Description = "The version of that type's rules, in the place of the one each application is pinned to.",
    };

    public static Command Create(Option<string> municipality, Option<bool> json)
    {
        var whatIf = new Command(
            "what-if",
            "Counts every statutory term again under another calendar or other rules, and lists whose last day or outcome would be another. Changes nothing."
        )
        {
            Calendar,
            CalendarVersion,
            Days,
            Type,
            TypeVersion,
            municipality,
            json,
        };
        whatIf.Validators.Add(given =>
        {
            if (
                given.GetValue(CalendarVersion) is null
                && given.GetResult(Days) is null
                && given.GetValue(TypeVersion) is null
            )
                given.AddError(
                    "Name what is to be another: --calendar-version, --non-working-days or --permit-type-version."
                );
            if (given.GetValue(TypeVersion) is not null && given.GetValue(Type) is null)
                given.AddError("--permit-type-version is about what --permit-type names.");
        });
        whatIf.SetAction(
            (parsed, cancellation) => Ask(parsed, parsed.GetValue(municipality)!, parsed.GetValue(json), cancellation)
        );
        return whatIf;
    }

    private static async Task<int> Ask(
        ParseResult parsed,
        string municipality,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var question = await WhatIfQuestion.Of(
            register.Services,
            municipality,
            parsed.GetValue(Calendar)!,
            parsed.GetValue(CalendarVersion),
            parsed.GetValue(Days)?.FullName,
            parsed.GetValue(Type),
            parsed.GetValue(TypeVersion),
            cancellation
        );

        var (asked, days, standings) = (0L, new List<TermWhatIf>(), 0L);
        await foreach (
            var application in register
                .Services.GetRequiredService<RecordedApplications>()
                .All(municipality, cancellation)
        )
        {
            if (question.About(application) is not { } answer)
                continue;

            asked++;
            standings += answer.IsOtherStanding() ? 1 : 0;
            if (answer.IsOtherDay() || answer.IsOtherStanding())
                days.Add(answer);
        }

        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        Today = question.Today,
                        Terms = asked,
                        OtherStandings = standings,
                        Differing = days,
                    },
                    StoredJson.Options
                )
                : string.Join(
                    Environment.NewLine,
                    days.OrderBy(answer => answer.Number, StringComparer.Ordinal)
                        .Select(Words)
                        .Append(
                            $"{municipality}: {asked} terms, {days.Count} would end on another day, {standings} would stand otherwise"
                        )
                )
        );
        return 0;
    }

    private static string Words(TermWhatIf answer) =>
        $"  {answer.Number} ({answer.PermitType}): last day {answer.LastDay:yyyy-MM-dd}, would be {answer.OtherLastDay:yyyy-MM-dd}"
        + (
            answer.IsOtherStanding()
                ? $"; {Word(answer.Standing)}, would be {Word(answer.OtherStanding)}"
                : $"; {Word(answer.Standing)}"
        );

    private static string Word(TermStanding standing) =>
        standing switch
        {
            TermStanding.Running => "running",
            TermStanding.Overdue => "overdue",
            TermStanding.DecidedInTime => "decided in time",
            TermStanding.DecidedLate => "decided late",
            TermStanding.Withdrawn => "withdrawn",
            var unknown => throw new InvalidOperationException($"Unknown standing {unknown}."),
        };
}
