namespace Sijil.Projections;

/// <summary>A stretch of a list.</summary>
/// <param name="Next">Where the list goes on, or null at its end.</param>
/// <param name="AsOf">
/// For an asynchronous read model the number of the last event that is in it; every event up to that one is. Null for an inline
/// one, which is never behind: each of its entries tells the version of its stream.
/// </param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? AsOf)
{
    public const int LargestSize = 100;

    /// <summary>Makes a page of one entry more than was asked for: that one only tells that the list goes on.</summary>
    internal static Page<T> Of(IReadOnlyList<T> found, int size, long? asOf, Func<T, Cursor> cursor) =>
        found.Count > size
            ? new([.. found.Take(size)], cursor(found[size - 1]).Text, asOf)
            : new(found, Next: null, asOf);

    internal static int Size(int wanted) => Math.Clamp(wanted, 1, LargestSize);
}

/// <summary>One entry of an asynchronous read model, or none, and the number of the last event that is in it.</summary>
public sealed record AsOf<T>(T? Entry, long EventNumber)
    where T : class;
