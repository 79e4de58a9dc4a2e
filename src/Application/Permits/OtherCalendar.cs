using System.Collections.Immutable;
using System.Globalization;
using Sijil.Domain.DataRights;
using Calendar = Sijil.Domain.Governance.Calendar;

namespace Sijil.Application.Permits;

/// <summary>A variant of a calendar that nobody has recorded, to see what would follow from it.</summary>
public static class OtherCalendar
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>
    /// Days one on a line: all that are to be free, or, with a plus or a minus in front of each, how the calendar is to differ. Whatever
    /// follows a day on its line is for people, as are empty lines and those that begin with <c>#</c>.
    /// </summary>
    /// <exception cref="FormatException">It is neither; the message says which line is at fault.</exception>
    public static Calendar Of(Calendar calendar, IReadOnlyList<string> lines)
    {
        var days = lines
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => (Sign: Sign(line.Text), Day: Day(line.Text, line.Number)))
            .ToArray();
        if (days.Select(line => line.Sign is null).Distinct().Count() > 1)
            throw new FormatException("Either every day has a sign in front of it, or none has.");

        var begin = days.Any(line => line.Sign is null)
            ? ImmutableDictionary<DateOnly, Wording>.Empty
            : calendar.NonWorkingDays;
        return calendar with
        {
            NonWorkingDays = days.Aggregate(
                begin,
                (free, line) => line.Sign == '-' ? free.Remove(line.Day) : free.SetItem(line.Day, Named(line.Day))
            ),
        };
    }

    private static char? Sign(string line) => line[0] is '+' or '-' ? line[0] : null;

    private static DateOnly Day(string line, int number)
    {
        var text = line.TrimStart('+', '-').Split(' ', 2)[0];
        return DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"Line {number} does not begin with a day such as 2027-03-10.");
    }

    private static Wording Named(DateOnly day)
    {
        var text = day.ToString(Form, CultureInfo.InvariantCulture);
        return new(text, text, text);
    }
}
