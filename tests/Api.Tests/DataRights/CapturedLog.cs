using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Keeps what the host logs and traces while somebody listens, whatever its level or source.</summary>
public sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private volatile bool listening;

    /// <summary>Everything from now until the end of the work.</summary>
    public async Task<IReadOnlyList<string>> During(Func<Task> work)
    {
        using var spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(spans);
        listening = true;
        try
        {
            await work();
        }
        finally
        {
            listening = false;
        }

        return [.. lines];
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private void Keep(Activity span)
    {
        var tags = span.TagObjects.Concat(span.Events.SelectMany(moment => moment.Tags)).Concat(Baggage(span));
        Keep($"{span.Source.Name} {span.DisplayName} {string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"))}");
    }

    private void Keep(string line)
    {
        if (listening)
            lines.Enqueue(line);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Baggage(Activity span) =>
        span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value));

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Keep($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => log.listening;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var members = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            log.Keep($"{category} {formatter(state, exception)} {string.Join(' ', members)} {exception}");
        }
    }
}
