using System.Text;

namespace Sijil.Api.Tests.DataRights;

/// <summary>A search that finds nothing proves something only if it would have found it.</summary>
public sealed class LeaksTests
{
    private const string Name = "Zohra Ould-Messaoud";

    public static TheoryData<string> Hidden =>
        [
            $"insert into people values ('{Name}')",
            "ZOHRA OULD-MESSAOUD",
            Convert.ToHexString(Encoding.UTF8.GetBytes(Name)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"[\"salt\",\"applicant-name\",\"{Name}\"]")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"1[\"salt\",\"applicant-name\",\"{Name}\"]")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"12[\"salt\",\"applicant-name\",\"{Name}\"]")),
        ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_value_is_found_in_every_spelling(string text)
    {
        Assert.Equal([Name], Leaks.In(text, [Name, "Somebody Else"]));
    }

    [Fact]
    public void Escapes_hide_nothing() =>
        Assert.Single(Leaks.In("{\"name\":\"\\u0641\\u0627\\u0637\\u0645\\u0629\"}", ["فاطمة"]));

    [Fact]
    public void What_is_not_there_is_not_found() => Assert.Empty(Leaks.In("Zohra, Ould Messaoud", [Name]));
}
