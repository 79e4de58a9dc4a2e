using System.Collections.Concurrent;
using Sijil.Application.Governance;
using Sijil.Application.Permits;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>The public acts that entries of the register refer to: who the municipality is, its types of permits, its calendars.</summary>
/// <remarks>
/// Thread-safe. What has been published under a version never changes, so it is read once. That a type was never published is known
/// for a minute, so that imported types cost no question each.
/// </remarks>
internal sealed class PublishedRules(PublicRegister register, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(CalendarId Id, long Version), Calendar> calendars = new();
    private readonly ConcurrentDictionary<string, KnownType> types = new(StringComparer.Ordinal);
    private MunicipalityEstablished? municipality;

    private sealed record KnownType(IReadOnlyList<PermitTypePublished> Versions, long At);

    /// <summary>Null as long as the register has not been begun.</summary>
    public async ValueTask<MunicipalityEstablished?> Municipality(CancellationToken cancellation) =>
        municipality ??= (
            await Read<MunicipalityEvent>(
                Domain.Governance.Municipality.StreamId(register.Municipality),
                0,
                cancellation
            )
        )
            .OfType<MunicipalityEstablished>()
            .FirstOrDefault();

    /// <summary>The day it is in the municipality.</summary>
    public async ValueTask<DateOnly> Today(CancellationToken cancellation) =>
        await Municipality(cancellation) is { } established
            ? GovernanceStreams.Municipality.Replay([established]).MomentAt(clock.GetUtcNow()).Today
            : Moment.In(TimeZoneInfo.Utc, clock.GetUtcNow()).Today;

    /// <summary>The type as it was when the application was pinned to it. A code that a source gives is none of ours.</summary>
    public async ValueTask<PermitTypePublished?> TypeOf(PublicPermit entry, CancellationToken cancellation) =>
        entry is { Import: null, PermitType: { } code }
            ? await Type(code, entry.PermitTypeVersion, cancellation)
            : null;

    /// <summary>A version of a type of permit; the newest where none is named; null where it was never published here.</summary>
    public async ValueTask<PermitTypePublished?> Type(string code, int? version, CancellationToken cancellation)
    {
        if (
            types.TryGetValue(code, out var known)
            && clock.GetElapsedTime(known.At) < Fresh
            && (version is null || Find(known, version) is not null)
        )
            return Find(known, version);

        var versions = (
            await Read<PermitTypeEvent>(PermitTypeNames.Id(code).Value, 0, cancellation)
        ).OfType<PermitTypePublished>();
        var read = new KnownType([.. versions], clock.GetTimestamp());
        types[code] = read;
        return Find(read, version);
    }

    /// <summary>The calendar as one of its versions has it; null where it has no such version.</summary>
    public async ValueTask<Calendar?> Calendar(CalendarId id, long version, CancellationToken cancellation)
    {
        if (calendars.TryGetValue((id, version), out var known))
            return known;

        var calendar = GovernanceStreams.Calendar.Replay(await Read<CalendarEvent>(id.Value, version, cancellation));
        return calendar.Version == version ? calendars[(id, version)] = calendar : null;
    }

    private static PermitTypePublished? Find(KnownType type, int? version) =>
        type.Versions.LastOrDefault(published => version is null || published.Version == version);

    private async Task<IReadOnlyList<TEvent>> Read<TEvent>(Guid stream, long version, CancellationToken cancellation)
    {
        await using var session = register.Read();
        var events = await session.Events.FetchStreamAsync(stream, version, token: cancellation);
        return [.. events.Select(e => (TEvent)e.Data)];
    }
}
