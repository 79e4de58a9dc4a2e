using System.Text;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>A folder for the sources that a test writes; it goes with the test.</summary>
internal sealed class SourceFolder : IDisposable
{
    public const string PermitColumns =
        "permitnum,statuscurrent,applieddate,issueddate,completeddate,permittype,description,applicantname,contractorname,originaladdress";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-import-");

    public string Path => folder.FullName;

    /// <summary>Writes lines as UTF-8; a second time over the first.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, string.Concat(lines.Select(line => $"{line}\n")), new UTF8Encoding(false));
        return path;
    }

    /// <summary>A table of permits in the columns of <see cref="PermitColumns"/>.</summary>
    public string Permits(params IEnumerable<string> rows) => Write("permits.csv", [PermitColumns, .. rows]);

    /// <summary>A row about which nothing is remarkable.</summary>
    public static string Permit(string number, string description = "Garage") =>
        $"{number},Completed,2013-07-08,2013-07-23,2014-01-31,Single,{description},Nadia Ferhat,Ferhat frères,9 rue du Port";

    public void Dispose() => folder.Delete(recursive: true);
}
