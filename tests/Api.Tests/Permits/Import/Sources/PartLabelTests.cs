using System.Globalization;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Projections.Permits;

namespace Sijil.Api.Tests.Permits.Import.Sources;

/// <summary>Whatever a source can say in words is shown under a label of its own.</summary>
public sealed class PartLabelTests
{
    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_part_has_its_label(string language)
    {
        var text = new PageText(CultureInfo.GetCultureInfo(language), ArabicDigits.Latin);
        string[] parts = [PublicImport.Status, PublicImport.Type, .. BldsDetails.Columns, .. PlanningFile.Details];

        Assert.Equal(parts.Length, parts.Select(part => text[$"import.given.{part}"]).Distinct().Count());
    }
}
