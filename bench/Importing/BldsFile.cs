using System.Globalization;
using System.Text;

namespace Sijil.Bench.Importing;

/// <summary>A file of building permits as open data portals publish them (BLDS), as long as one likes.</summary>
internal static class BldsFile
{
    private const string Columns =
        "permitnum,statuscurrent,applieddate,issueddate,completeddate,permittype,permittypemapped,permitclass,permitclassgroup,"
        + "permitclassmapped,workclass,workclassgroup,workclassmapped,description,applicantname,contractorname,housingunits,"
        + "estprojectcost,totalsqft,originaladdress,communitycode,communityname,latitude,longitude";

    /// <summary>Made up, with the lengths and the gaps that real ones have.</summary>
    private static readonly string[] Rows =
    [
        "BP2013-00001,Completed,2013-07-08T00:00:00.000,2013-07-23T00:00:00.000,2014-01-31T00:00:00.000,Single Construction Permit,Building,1106 - Single Family House,Single Family,Residential,New,New,New,\"SFD,FIREPLACE,GARAGE,DECK,PORCH,\",party-1,party-1,1,246089.8,1678,248 EXAMPLE DR NE,SAD,EXAMPLE RIDGE,51.1,-113.9",
        "BP2016-00002,Issued Permit,2016-02-01T00:00:00.000,2016-02-11T00:00:00.000,,Residential Improvement Project,Building,1206 - Garage,Garage,Residential,New,New,New,DETACHED GARAGE,party-2,,0,18400,440,17 SAMPLE CR SW,SAM,SAMPLE HILL,51.0,-114.1",
        "BP2019-00003,Expired,2019-05-14T00:00:00.000,,,Commercial / Multi Family Project,Building,3303 - Office,Office,Non-Residential,Improvement,Existing,Existing,INTERIOR ALTERATION FOR TENANT,party-3,party-4,,95000,,1200 MODEL AV SE,MOD,MODEL PARK,51.04,-114.06",
    ];

    /// <summary>Repeats the rows under new numbers until there are enough.</summary>
    /// <param name="template">A file whose rows are repeated; without it made-up ones are.</param>
    public static async Task Write(string path, string? template, int rows, CancellationToken cancellation)
    {
        var lines = template is null ? [Columns, .. Rows] : await File.ReadAllLinesAsync(template, cancellation);
        await using var file = new StreamWriter(
            path,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        await file.WriteLineAsync(lines[0]);
        for (var row = 0; row < rows; row++)
        {
            var copy = row / (lines.Length - 1);
            var line = lines[1 + row % (lines.Length - 1)];
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{copy:D5}-{line}"));
        }
    }
}
