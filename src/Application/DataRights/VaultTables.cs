using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Sijil.Application.DataRights;

/// <summary>
/// The only tables that hold personal values, all of them encrypted, and the keys to them, all of them wrapped. Beside them the
/// public disclosures, which are open and can be withdrawn.
/// </summary>
public static class VaultTables
{
    public const string Schema = "vault";

    public static IEnumerable<ISchemaObject> All =>
        [
            MunicipalityKeys(),
            SubjectKeys(),
            DecisionKeys(),
            DocumentKeys(),
            DocumentShares(),
            Disclosures(),
            Identities(),
            Residents(),
            PublicDisclosures(),
            PageKeys(),
            EndedSessions(),
        ];

    /// <summary>Keys of the municipality itself, such as the one under which digests are taken.</summary>
    private static Table MunicipalityKeys()
    {
        var table = new Table($"{Schema}.municipality_key");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<string>("purpose").AsPrimaryKey();
        Wrapped(table);
        return table;
    }

    /// <summary>One key for each person or organisation; destroying it destroys what is sealed under it, backups aside.</summary>
    private static Table SubjectKeys()
    {
        var table = new Table($"{Schema}.subject_key");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("subject").AsPrimaryKey();
        table.AddColumn<Guid>("key_id").NotNull();
        Wrapped(table);
        return table;
    }

    /// <summary>
    /// One key for each decision that people take part in. Without it nobody can tell whether a person did, and it is destroyed once no
    /// objection can rest on it.
    /// </summary>
    private static Table DecisionKeys()
    {
        var table = new Table($"{Schema}.decision_key");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("decision").AsPrimaryKey();
        Wrapped(table);
        return table;
    }

    /// <summary>
    /// What the municipality holds of the key of each document of the store, all of it where the document concerns nobody, and where its
    /// ciphertext lies.
    /// </summary>
    private static Table DocumentKeys()
    {
        var table = new Table($"{Schema}.document_key");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("document").AsPrimaryKey();
        table.AddColumn<string>("address").NotNull().AddIndex();
        Wrapped(table);
        return table;
    }

    /// <summary>What each person whom a document concerns holds of its key, sealed under theirs; without all of them it is unreadable.</summary>
    private static Table DocumentShares()
    {
        var table = new Table($"{Schema}.document_share");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("document").AsPrimaryKey();
        table.AddColumn<Guid>("subject").AsPrimaryKey();
        table.AddColumn("ciphertext", "bytea").NotNull();
        table.Indexes.Add(new IndexDefinition("document_share_subject") { Columns = ["municipality", "subject"] });
        return table;
    }

    /// <summary>The sealed values, found by their commitment.</summary>
    private static Table Disclosures()
    {
        var table = new Table($"{Schema}.disclosure");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<string>("commitment").AsPrimaryKey();
        table.AddColumn<Guid>("subject").NotNull().AddIndex();
        table.AddColumn<string>("name").NotNull();
        table.AddColumn("ciphertext", "bytea").NotNull();
        return table;
    }

    /// <summary>The identity roll: a digest under the municipality's key leads to the person, never the other way round.</summary>
    /// <remarks>
    /// The kind tells what was digested: a national id, which identifies a person, or an account, which does not. Who was entered before
    /// that was told apart counts as an account.
    /// </remarks>
    private static Table Identities()
    {
        var table = new Table($"{Schema}.identity");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn("digest", "bytea").AsPrimaryKey();
        table.AddColumn<string>("kind").NotNull().DefaultValueByString("account");
        table.AddColumn<Guid>("subject").NotNull().AddIndex();
        return table;
    }

    /// <summary>
    /// The roll of residents, under the digest that the identity roll has for a national id, sealed under a key of the municipality.
    /// </summary>
    private static Table Residents()
    {
        var table = new Table($"{Schema}.resident");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn("digest", "bytea").AsPrimaryKey();
        table.AddColumn("row_digest", "bytea").NotNull();
        table.AddColumn("ciphertext", "bytea").NotNull();
        return table;
    }

    private static Table PublicDisclosures()
    {
        var table = new Table($"{Schema}.public_disclosure");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<string>("commitment").AsPrimaryKey();
        table.AddColumn<string>("disclosure").NotNull();
        return table;
    }

    /// <summary>The keys under which cookies of pages are encrypted, sealed under a key of the municipality.</summary>
    private static Table PageKeys()
    {
        var table = new Table($"{Schema}.page_key");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("id").AsPrimaryKey();
        table.AddColumn("ciphertext", "bytea").NotNull();
        return table;
    }

    /// <summary>Sessions of pages that were signed out of, by a random number that says nothing of whose they were.</summary>
    private static Table EndedSessions()
    {
        var table = new Table($"{Schema}.ended_session");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<Guid>("session").AsPrimaryKey();
        table.AddColumn<DateTimeOffset>("until").NotNull();
        return table;
    }

    private static void Wrapped(Table table)
    {
        table.AddColumn("wrapped", "bytea").NotNull();
        table.AddColumn<int>("wrapping_version").NotNull();
    }
}
