using Marten;
using Marten.Schema;
using Weasel.Postgresql.Tables;

namespace Sijil.Projections;

/// <summary>How a read model lies in its table: a name, and the members that lists filter and sort by as columns of their own.</summary>
internal sealed record DocumentTable<TDocument>(string Name, params string[] Columns)
    where TDocument : notnull
{
    private readonly List<IndexDefinition> indexes = [];

    /// <summary>An index within each municipality.</summary>
    public DocumentTable<TDocument> Index(string name, params string[] columns)
    {
        indexes.Add(new IndexDefinition($"{Name}_{name}") { Columns = ["tenant_id", .. columns] });
        return this;
    }

    /// <summary>An index of what a document contains, across municipalities; a query still names its own.</summary>
    public DocumentTable<TDocument> InvertedIndex(string name, string expression)
    {
        indexes.Add(new IndexDefinition($"{Name}_{name}") { Columns = [expression], Method = IndexMethod.gin });
        return this;
    }

    public void Register(StoreOptions options)
    {
        options.Schema.For<TDocument>().DocumentAlias(Name);
        options.Policies.ForAllDocuments(Describe);
    }

    private void Describe(DocumentMapping mapping)
    {
        if (mapping.DocumentType != typeof(TDocument))
            return;

        foreach (var column in Columns)
            mapping.DuplicateField(column);
        foreach (var index in indexes)
            mapping.Indexes.Add(index);
    }
}
