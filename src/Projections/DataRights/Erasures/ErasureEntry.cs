using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Projections.DataRights.Erasures;

/// <summary>An erasure, for those who ask for it, decide on it and answer for it. Of the person it has an id that leads to nobody.</summary>
/// <param name="State">One of <see cref="ErasureState"/>.</param>
/// <param name="Law">What the request rests on.</param>
public sealed record ErasureEntry(
    Guid Id,
    long StreamVersion,
    string State,
    Guid Subject,
    ErasureGround Ground,
    IReadOnlyList<LegalBasis> Law,
    DateTimeOffset RequestedAt,
    ErasureRefusal? Refusal = null,
    ErasureReceipt? Receipt = null,
    DateTimeOffset? CompletedAt = null
)
{
    public static ErasureEntry? After(ErasureEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (ErasureRequested e, null) => Opened(e),
            (ErasureEvent e, { } open) => Changed(open, e) with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };

    private static ErasureEntry Opened(ErasureRequested e) =>
        new(
            e.ErasureId.Value,
            StreamVersion: 1,
            ErasureState.Requested,
            e.Subject.Value,
            e.Ground,
            e.Law,
            e.RequestedAt
        );

    private static ErasureEntry Changed(ErasureEntry open, ErasureEvent fact) =>
        fact switch
        {
            ErasureApproved e => open with
            {
                Receipt = new(e.FourEyesRestOnUnidentified, [], [], default, e.ApprovedAt),
            },
            ErasureRefused e => open with { State = ErasureState.Refused, Refusal = new(e.Reason, e.Law, e.RefusedAt) },
            SubjectKeyDestroyed e => open with
            {
                State = ErasureState.Destroyed,
                Receipt = open.Receipt! with
                {
                    KeyIds = e.KeyIds,
                    Stores = e.Receipts,
                    BackupsExpireOn = e.BackupsExpireOn,
                    DestroyedAt = e.DestroyedAt,
                },
            },
            ErasureCompleted e => open with { State = ErasureState.Completed, CompletedAt = e.CompletedAt },
            _ => open,
        };
}

/// <summary>Why the values stay.</summary>
public sealed record ErasureRefusal(Wording Reason, IReadOnlyList<LegalBasis> Law, DateTimeOffset RefusedAt);

/// <summary>What became of the values, store by store.</summary>
/// <param name="FourEyesRestOnUnidentified">Somebody who was compared is known by an account only, and may be somebody else's second one.</param>
/// <param name="BackupsExpireOn">The last day on which a backup can still hold the key.</param>
public sealed record ErasureReceipt(
    bool FourEyesRestOnUnidentified,
    IReadOnlyList<Guid> KeyIds,
    IReadOnlyList<StoreReceipt> Stores,
    DateOnly BackupsExpireOn,
    DateTimeOffset DestroyedAt
);

public static class ErasureState
{
    public const string Requested = "requested";
    public const string Refused = "refused";

    /// <summary>Gone from the register; a backup may still hold the key.</summary>
    public const string Destroyed = "destroyed";

    public const string Completed = "completed";
}
