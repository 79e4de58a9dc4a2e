namespace Sijil.Bench;

internal static class ProjectRoot
{
    /// <summary>The folder that holds the solution.</summary>
    public static readonly string Folder = Find();

    /// <summary>What a run leaves behind; the next one wipes it.</summary>
    public static string Data =>
        Directory.CreateDirectory(Path.Combine(Folder, "artifacts", "bench", "register")).FullName;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The benchmarks run inside a checkout of the project.");
    }
}
