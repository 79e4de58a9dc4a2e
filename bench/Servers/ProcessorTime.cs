using System.Globalization;

namespace Sijil.Bench.Servers;

/// <summary>How much processor time a process and its children have used so far. Known on Linux only.</summary>
internal static class ProcessorTime
{
    private const int TicksPerSecond = 100;

    public static TimeSpan? Of(int? processId)
    {
        if (processId is not { } root || !OperatingSystem.IsLinux())
            return null;

        var all = Directory
            .EnumerateDirectories("/proc")
            .Select(Read)
            .OfType<(int Id, int Parent, long Own, long Collected)>();
        var family = all.Where(process => process.Id == root || process.Parent == root).ToArray();
        var ticks =
            family.Sum(process => process.Own)
            + family.Where(process => process.Id == root).Sum(process => process.Collected);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static (int Id, int Parent, long Own, long Collected)? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
            return null;
        try
        {
            // The name may hold anything, brackets too; what follows its last bracket is numbers.
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long At(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
            return (id, (int)At(4), At(14) + At(15), At(16) + At(17));
        }
        catch (IOException)
        {
            return null; // Gone between two looks.
        }
    }
}
