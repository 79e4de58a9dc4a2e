namespace Sijil.Projections.Permits;

/// <summary>How case files lie in their table, so that a work list of any length is found by its index.</summary>
internal static class CaseFileTable
{
    public static readonly DocumentTable<CaseFile> Table = new DocumentTable<CaseFile>(
        "case_file",
        nameof(CaseFile.Number),
        nameof(CaseFile.Unit),
        nameof(CaseFile.State),
        nameof(CaseFile.Officer),
        nameof(CaseFile.DueOrder)
    )
        .Index("number", "number")
        .Index("work", "unit", "state", "due_order", "id")
        .Index("officer", "officer", "due_order", "id");
}
