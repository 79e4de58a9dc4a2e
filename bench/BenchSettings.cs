namespace Sijil.Bench;

/// <summary>How a run is to be made.</summary>
/// <param name="Only">The one benchmark to run, or null for all.</param>
/// <param name="Measured">How long each load is measured, all rounds together.</param>
/// <param name="WarmUp">How long each server is kept busy before: it compiles while it runs.</param>
/// <param name="Clients">How many connections keep a server busy.</param>
/// <param name="Api">The folder of the published host.</param>
/// <param name="Blds">A file of building permits to repeat for the import, or null for made-up ones.</param>
/// <param name="Json">Where to write the results for machines, or null.</param>
internal sealed record BenchSettings(
    string? Only,
    TimeSpan Measured,
    TimeSpan WarmUp,
    int Clients,
    string Api,
    string? Blds,
    string? Json
)
{
    /// <summary>Servers take turns, so that a machine that slows down slows all of them.</summary>
    public const int Rounds = 3;

    public static readonly TimeSpan FullLength = TimeSpan.FromSeconds(30);

    public TimeSpan Whole => WarmUp + Measured;

    /// <summary>Shorter runs show that everything works, and nothing about speed.</summary>
    public bool IsFullLength => Measured >= FullLength && WarmUp >= FullLength;

    public string CommandLine =>
        "./build.sh bench"
        + (Only is null ? "" : $" --only {Only}")
        + (Measured == FullLength ? "" : $" --seconds {Measured.TotalSeconds}")
        + (WarmUp == FullLength ? "" : $" --warm-up {WarmUp.TotalSeconds}")
        + (Blds is null ? "" : $" --blds {Path.GetFileName(Blds)}")
        + $" --clients {Clients}";
}
