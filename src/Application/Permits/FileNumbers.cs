using System.Globalization;

namespace Sijil.Application.Permits;

/// <summary>Draws file numbers: unique in the municipality, ascending, not gapless, and never in anyone's way.</summary>
public static class FileNumbers
{
    public static string SequenceOf(string municipality) => $"sijil.\"file_number_{municipality}\"";

    internal static async Task<string> NextFileNumber(
        this Attempt attempt,
        string prefix,
        DateOnly receivedOn,
        CancellationToken cancellation
    )
    {
        await using var draw = attempt.Query("select nextval($1::regclass)");
        draw.Parameters.AddWithValue(SequenceOf(attempt.Instruction.Municipality));
        var drawn = (long)(await draw.ExecuteScalarAsync(cancellation))!;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{receivedOn.Year:D4}-{drawn:D6}");
    }
}
