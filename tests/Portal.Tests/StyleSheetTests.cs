using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests;

/// <summary>The style sheet speaks of start and end only, so that Arabic is mirrored without a second one.</summary>
public partial class StyleSheetTests
{
    private static readonly string Sheet = File.ReadAllText(
        Path.Combine(ProjectRoot.Path, "src", "Api", "wwwroot", "portal.css")
    );

    [Fact]
    public void No_property_names_a_side_of_the_screen() => Assert.Empty(Physical(Sheet).Select(match => match.Value));

    [Theory]
    [InlineData("margin-left: 1px;")]
    [InlineData("  top: 0;")]
    [InlineData("text-align: right;")]
    [InlineData("border-top-left-radius: 1px;")]
    [InlineData("max-width: 1px;")]
    [InlineData("height: 1px;")]
    [InlineData("margin: 0 1px 0 2px;")]
    [InlineData("float: left;")]
    [InlineData("overflow-x: auto;")]
    [InlineData("background-position: left;")]
    public void One_that_does_is_found(string line) => Assert.NotEmpty(Physical($"a {{\n  {line}\n}}"));

    [Fact]
    public void Nothing_is_fetched_from_elsewhere() => Assert.DoesNotMatch("@import|url\\(\"?(https?:)?//", Sheet);

    private static IEnumerable<Match> Physical(string sheet) =>
        Side().Matches(sheet).Concat(SideAsValue().Matches(sheet)).Concat(FourSides().Matches(sheet));

    [GeneratedRegex(
        @"(?<=[{;]\s*)((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[a-z-]*"
            + @"|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|overflow-[xy]|border-(?:top|bottom)-(?:left|right)-radius))\s*:"
    )]
    private static partial Regex Side();

    [GeneratedRegex(
        @"(?<=[{;]\s*)(?:text-align|float|clear|background-position|transform-origin|justify-content)\s*:[^;]*\b(?:left|right)\b"
    )]
    private static partial Regex SideAsValue();

    /// <summary>Four values whose second and fourth differ.</summary>
    [GeneratedRegex(
        @"(?<=[{;]\s*)(?:margin|padding|inset|border-width)\s*:\s*[^\s()]+ ([^\s()]+) [^\s()]+ (?!\1\s*;)[^\s()]+\s*;"
    )]
    private static partial Regex FourSides();
}
