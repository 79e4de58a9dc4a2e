using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Ledger;
using Sijil.Api.Signatures;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A published log, two authorities that would stamp it, and a clock that stands until a test moves it.</summary>
internal sealed class AStampedLog : IAsyncDisposable
{
    public const string Municipality = "stamped";

    public static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private AStampedLog(AnAuditedLog log, FakeTimeProvider clock, AnAuthority one, AnAuthority other) =>
        (Log, Clock, One, Other) = (log, clock, one, other);

    public AnAuditedLog Log { get; }

    public FakeTimeProvider Clock { get; }

    public AnAuthority One { get; }

    public AnAuthority Other { get; }

    public static async Task<AStampedLog> Of(RegisterHost host)
    {
        var clock = new FakeTimeProvider(Now);
        var stamped = new AStampedLog(
            new AnAuditedLog(host),
            clock,
            await AnAuthority.Start(clock),
            await AnAuthority.Start(clock)
        );
        stamped.One.Answer = query => Task.FromResult(stamped.Reply(stamped.One).To(query));
        stamped.Other.Answer = query => Task.FromResult(stamped.Reply(stamped.Other).To(query));
        await host.AddMunicipality(Municipality);
        await stamped.Log.Publish(Municipality);
        return stamped;
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        Log.Dispose();
    }

    public AReply Reply(AnAuthority authority) => new(authority.Certificates.Own, Clock.GetUtcNow());

    public TimeStamps Stamps(params AnAuthority[] authorities) => Stamps(Clock, authorities);

    public TimeStamps Stamps(TimeProvider time, params AnAuthority[] authorities) =>
        Stamps(time, TimeSpan.FromSeconds(20), authorities);

    public TimeStamps Stamps(TimeSpan patience, params AnAuthority[] authorities) =>
        Stamps(Clock, patience, authorities);

    private TimeStamps Stamps(TimeProvider time, TimeSpan patience, AnAuthority[] authorities) =>
        new(
            new(new([.. authorities.Select(authority => authority.Trusted)], patience), Interval),
            new(OutsideHttp.Reading(OutsideHttp.LargestStamp), time),
            Log,
            Log,
            time,
            NullLogger<TimeStamps>.Instance
        );

    public static Task Advance(TimeStamps stamps) =>
        stamps.Advance(Municipality, TestContext.Current.CancellationToken);

    public static Task<TimeStampStanding> Standing(TimeStamps stamps) =>
        stamps.Standing(Municipality, TestContext.Current.CancellationToken);

    public Task<LogReport> Verify(AnAuthority trusted) =>
        new LogVerification(new LogFolder(Log.Folder), Log.Key, Trust.Read(trusted.TrustFolder)).Verify(
            [],
            TestContext.Current.CancellationToken
        );

    public async Task<TimeStampAddress> Newest() =>
        (await new LogFolder(Log.Folder).NewestStamp(TestContext.Current.CancellationToken))!;

    public string Place(string path) => Path.Combine(Log.Folder, path);
}
