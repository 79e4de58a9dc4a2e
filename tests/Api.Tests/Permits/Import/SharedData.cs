namespace Sijil.Api.Tests.Permits.Import;

/// <summary>The real data that lies beside the project.</summary>
internal static class SharedData
{
    private static readonly string Folder = Path.Combine(Checkout(), "..", "shared", "data");

    /// <summary>A thousand building permits of a city.</summary>
    public static string Permits { get; } = Path.Combine(Folder, "permits-blds-1000.csv");

    /// <summary>Twenty-one planning applications of several councils, in several tables.</summary>
    public static string Planning { get; } = Path.Combine(Folder, "planning");

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
