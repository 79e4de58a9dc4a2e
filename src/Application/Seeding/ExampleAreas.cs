using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Seeding;

/// <summary>The areas that a register begins with. A municipality renames them and adds its own.</summary>
internal static class ExampleAreas
{
    public static readonly IReadOnlyList<Area> All =
    [
        new("centre", new("وسط المدينة", "Centre-ville", "Town centre")),
        new("north", new("الشمال", "Nord", "North")),
        new("south", new("الجنوب", "Sud", "South")),
        new("harbour", new("الميناء", "Port", "Harbour")),
    ];
}
