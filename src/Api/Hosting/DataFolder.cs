namespace Sijil.Api.Hosting;

/// <summary>Where a development installation keeps its database, keys and files: <c>.data</c> in the project's root.</summary>
public static class DataFolder
{
    public static string Root(IConfiguration configuration, string contentRoot) =>
        configuration["Data:Root"] is { Length: > 0 } given ? Path.GetFullPath(given) : ProjectRoot(contentRoot);

    public static string Of(IConfiguration configuration, string contentRoot)
    {
        var folder = Below(Root(configuration, contentRoot));
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static string Below(string root) => Path.Combine(root, ".data");

    /// <summary>Where <c>codegen write</c> puts what a release build then compiles.</summary>
    public static string GeneratedCode(WebApplicationBuilder builder) =>
        Path.Combine(ProjectRoot(builder.Environment.ContentRootPath), "src", "Api", "Internal", "Generated");

    /// <summary>The folder that holds the solution; outside a checkout the content root itself.</summary>
    private static string ProjectRoot(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
                return folder.FullName;
        return contentRoot;
    }
}
