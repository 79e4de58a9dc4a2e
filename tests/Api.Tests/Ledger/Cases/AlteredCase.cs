using CsCheck;
using Sijil.Application.Ledger.Cases;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>An exported case in which one bit is another.</summary>
internal static class AlteredCase
{
    private const long Changes = 500;

    public static void AssertAllFound(
        IReadOnlyDictionary<string, byte[]> files,
        Func<IReadOnlyDictionary<string, byte[]>, CaseReport> verify
    )
    {
        var paths = files.Keys.ToArray();
        Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Double[0, 1], Gen.Int[0, 7])
            .Sample(
                (file, place, bit) =>
                    AssertFound(files, verify, paths[file], (int)(place * (files[paths[file]].Length - 1)), bit),
                iter: Changes,
                threads: 1
            );
    }

    public static void AssertFound(
        IReadOnlyDictionary<string, byte[]> files,
        Func<IReadOnlyDictionary<string, byte[]>, CaseReport> verify,
        string path,
        int position,
        int bit
    )
    {
        var changed = files.ToDictionary();
        changed[path] = [.. files[path]];
        changed[path][position] ^= (byte)(1 << bit);

        var fault = verify(changed).Fault;

        Assert.True(fault is not null, $"{path}, byte {position}, bit {bit}: not found");
        Assert.True(
            fault.Path == path || (Number(path) is { } number && Number(fault.Path) == number),
            $"{path}, byte {position}, bit {bit}: found at {fault.Path}: {fault.Reason}"
        );
    }

    /// <summary>Of the event that a file is about.</summary>
    public static string? Number(string path) =>
        path.StartsWith("events/", StringComparison.Ordinal) ? path["events/".Length..].Split('.')[0] : null;
}
