using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Sijil.Application.Ledger;

/// <summary>
/// Which leaf every number of a municipality's events has, every head of the tree that was ever to be signed, how far each log was
/// published, and what was last cosigned of the logs of others.
/// </summary>
/// <remarks>
/// Rows of one's own logs are added and never changed. What is published stands in the log's files, and these tables are not read to
/// serve it.
/// </remarks>
internal static class LedgerTables
{
    public const string Schema = "ledger";

    public static IEnumerable<ISchemaObject> All => [Leaves(), Heads(), Published(), Witnessed()];

    /// <summary>
    /// Leaf by leaf, from index 0: the numbers it stands for, from the first to the last, its hash, and why there is no event where
    /// there is none.
    /// </summary>
    private static Table Leaves()
    {
        var table = new Table($"{Schema}.leaf");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<long>("index").AsPrimaryKey();
        table.AddColumn<long>("first").NotNull();
        table.AddColumn<long>("last").NotNull();
        table.AddColumn<string>("void").AllowNulls();
        table.AddColumn("hash", "bytea").NotNull();
        table.Indexes.Add(
            new IndexDefinition("leaf_municipality_first") { Columns = ["municipality", "first"], IsUnique = true }
        );
        return table;
    }

    /// <summary>A size has one root for ever: whoever signs writes it here before.</summary>
    private static Table Heads()
    {
        var table = new Table($"{Schema}.head");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<long>("size").AsPrimaryKey();
        table.AddColumn("root", "bytea").NotNull();
        return table;
    }

    /// <summary>By the origin of a log: the sizes at which a checkpoint of it lay in its folder.</summary>
    private static Table Published()
    {
        var table = new Table($"{Schema}.published");
        table.AddColumn<string>("origin").AsPrimaryKey();
        table.AddColumn<long>("size").AsPrimaryKey();
        return table;
    }

    /// <summary>By the origin of a log: the last head that was cosigned as its witness, and the note with the cosignature.</summary>
    private static Table Witnessed()
    {
        var table = new Table($"{Schema}.witnessed");
        table.AddColumn<string>("origin").AsPrimaryKey();
        table.AddColumn<long>("size").NotNull();
        table.AddColumn("root", "bytea").NotNull();
        table.AddColumn("note", "bytea").NotNull();
        return table;
    }
}
