using System.Reflection;

namespace Sijil.Application.Installation;

/// <summary>The parts of the database that are written in SQL.</summary>
public static class SqlScript
{
    /// <summary>For a superuser: protects what is recorded.</summary>
    public static string AppendOnly => Read("AppendOnly.sql");

    /// <summary>For the owner: locks and compares the streams that a command rests on.</summary>
    public static string Guard => Read("Guard.sql");

    /// <summary>For the owner: lets read models follow one municipality at a time, and nothing else.</summary>
    public static string Progress => Read("Progress.sql");

    /// <summary>For the owner: what the application may do.</summary>
    public static string Rights(string applicationRole) => For(applicationRole, Read("Rights.sql"));

    /// <summary>For the owner: what the application may do no longer, before it is given its rights anew.</summary>
    public static string Revocation(string applicationRole) => For(applicationRole, Read("Revocation.sql"));

    private static string For(string applicationRole, string script) =>
        script.Replace(
            ":application",
            $"\"{applicationRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            StringComparison.Ordinal
        );

    private static string Read(string name)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"Sijil.Application.Installation.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
