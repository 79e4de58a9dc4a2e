namespace Sijil.Domain.Governance.Residents;

/// <summary>How the events of the roll lie in the store. Of an import only that it happened is public.</summary>
public static class ResidentsStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<AreasDefined>("governance.areas-defined", 1, "rollId", "areas", "definedAt"),
        StoredEvent.Of<ResidentsRollImported>("governance.residents-roll-imported", 1, "rollId", "importedAt"),
    ];
}
