using System.Collections.Concurrent;

namespace Sijil.Application.Signatures.Documents;

/// <summary>Objects that were found to be missing or not to be what they were, until they are read whole again. Thread-safe.</summary>
public sealed class DamagedObjects
{
    private readonly ConcurrentDictionary<(string Municipality, string Address), bool> found = new();

    /// <summary>Where they ought to lie, for the operator who brings them back from a copy.</summary>
    public IReadOnlyList<string> All =>
        [.. found.Keys.Select(each => $"{each.Municipality}/{each.Address}").Order(StringComparer.Ordinal)];

    internal void Add(string municipality, string address) => found[(municipality, address)] = true;

    internal void Remove(string municipality, string address) => found.TryRemove((municipality, address), out _);
}

/// <summary>A document lies in the store no longer as it was put there, so it is not read.</summary>
public sealed class DamagedObjectException(string address, Exception? cause = null)
    : Exception($"The object {address} is missing or is not what was stored.", cause);
