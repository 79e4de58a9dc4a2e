namespace Sijil.Portal.Tests;

/// <summary>The browser on this machine. None is ever downloaded.</summary>
internal static class InstalledChromium
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];

    public static string Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            from name in Names
            let path = System.IO.Path.Combine(folder, name)
            where File.Exists(path)
            select path
        ).FirstOrDefault()
        ?? throw new InvalidOperationException(
            "No Chromium was found. Install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM."
        );

    /// <summary>A browser that speaks to the test's own host only. Root has no sandbox to stand in.</summary>
    public static string[] Arguments =>
        [
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ];
}
