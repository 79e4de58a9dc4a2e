using Npgsql;

namespace Sijil.Application;

/// <summary>Tells "come again" from "something is wrong".</summary>
public static class PassingFault
{
    /// <summary>True where the database is away or busy, or others were faster too often: the same may well succeed later.</summary>
    public static bool Is(Exception fault) => Chain(fault).Any(IsPassing);

    /// <summary>A fault and what led to it.</summary>
    public static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
            yield return inner;
    }

    private static bool IsPassing(Exception fault) =>
        Contention.Is(fault)
        || fault is NpgsqlException { IsTransient: true } or TimeoutException or OperationCanceledException;
}
