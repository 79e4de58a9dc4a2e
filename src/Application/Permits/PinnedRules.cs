using JasperFx;
using Sijil.Application.Governance;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

internal static class PinnedRules
{
    /// <summary>The rules an application is pinned to. A published version never changes, so nothing is guarded.</summary>
    /// <exception cref="ConcurrencyException">
    /// What is remembered of the type is older than the application: it is read anew and the command decided again.
    /// </exception>
    public static async ValueTask<PermitTypeVersion> Pinned(
        this Attempt attempt,
        PermitApplication application,
        CancellationToken cancellation
    )
    {
        var type = await attempt.Know(PermitStreams.Type, application.TypeId.Value, cancellation);
        return type.Versions.Find(version => version.Number == application.TypeVersion)
            ?? throw new ConcurrencyException(typeof(PermitType), application.TypeId.Value);
    }

    /// <summary>The calendar by which these rules count; what is computed with it is recorded only while it still stands.</summary>
    public static ValueTask<Calendar> CalendarOf(
        this Attempt attempt,
        PermitTypeVersion version,
        CancellationToken cancellation
    ) => attempt.RelyOn(GovernanceStreams.Calendar, version.Rules.CalendarId.Value, cancellation);
}
