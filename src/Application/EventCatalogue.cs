using System.Collections.Frozen;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;

namespace Sijil.Application;

/// <summary>Every kind of event there is, by its type and by its stored name.</summary>
public static class EventCatalogue
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        .. GovernanceStoredEvents.All,
        .. PermitStoredEvents.All,
        .. DataRightsStoredEvents.All,
        .. SignatureStoredEvents.All,
        .. LedgerStoredEvents.All,
    ];

    private static readonly FrozenDictionary<Type, StoredEvent> ByType = All.ToFrozenDictionary(kind => kind.Type);
    private static readonly FrozenDictionary<string, StoredEvent> ByAlias = All.ToFrozenDictionary(kind => kind.Alias);

    public static StoredEvent Of(Type type) => ByType[type];

    /// <summary>Null for what is in the store and no event of ours: the tombstone of an append that did not happen.</summary>
    public static StoredEvent? Find(string alias) => ByAlias.GetValueOrDefault(alias);
}
