using Microsoft.Extensions.Caching.Memory;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>What the identity roll has answered lately, so that it is not asked for every request. Thread-safe.</summary>
internal sealed class RememberedPersons : IDisposable
{
    private const int Most = 100_000;

    /// <summary>Who was erased on another node is forgotten here by then, whoever still asks for them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly MemoryCache identified = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Who is known by a digest; null where nothing is remembered.</summary>
    public SubjectId? Find(string municipality, byte[] digest) =>
        known.TryGetValue(Key(municipality, digest), out SubjectId subject) ? subject : null;

    public SubjectId Remember(string municipality, byte[] digest, SubjectId subject) =>
        Remember(known, Key(municipality, digest), subject);

    /// <summary>Whether somebody is remembered as one whom a national id identifies.</summary>
    public bool IsIdentified(string municipality, SubjectId subject) =>
        identified.TryGetValue((municipality, subject), out _);

    public void Identify(string municipality, SubjectId subject) => Remember(identified, (municipality, subject), true);

    public void Forget(string municipality, SubjectId subject)
    {
        identified.Remove((municipality, subject));
        foreach (
            var key in known
                .Keys.OfType<(string Municipality, string Digest)>()
                .Where(key => key.Municipality == municipality && subject.Equals(known.Get(key)))
        )
            known.Remove(key);
    }

    public void Dispose()
    {
        known.Dispose();
        identified.Dispose();
    }

    private static (string Municipality, string Digest) Key(string municipality, byte[] digest) =>
        (municipality, Convert.ToBase64String(digest));

    private static TValue Remember<TValue>(MemoryCache memory, object key, TValue value) =>
        memory.Set(key, value, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
}
