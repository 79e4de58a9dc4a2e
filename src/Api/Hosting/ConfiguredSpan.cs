using System.Globalization;

namespace Sijil.Api.Hosting;

/// <summary>Lengths of time as they are configured.</summary>
internal static class ConfiguredSpan
{
    /// <exception cref="StartRefusedException">What is configured is no time, or not longer than none.</exception>
    public static TimeSpan Span(this IConfiguration configuration, string name, TimeSpan otherwise) =>
        configuration[name] is not { Length: > 0 } configured ? otherwise
        : TimeSpan.TryParse(configured, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero ? span
        : throw new StartRefusedException($"{name} is a time, such as 00:01:00.");
}
