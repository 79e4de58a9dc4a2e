namespace Sijil.Portal.Tests;

internal static class ProjectRoot
{
    public static string Path { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "Sijil.slnx")) ? folder.FullName
        : folder.Parent is { } parent ? Find(parent)
        : throw new InvalidOperationException("The root of the project was not found.");
}
