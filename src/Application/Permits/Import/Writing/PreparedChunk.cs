using Marten;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Everything that a stretch of rows comes to, ready to be written in one transaction.</summary>
internal sealed class PreparedChunk(EventForm form, IDocumentStore store)
{
    public long Rows { get; set; }

    public ImportCounts Counts { get; set; } = ImportCounts.None;

    public VaultRows Vault { get; } = new(form.Municipality);

    public EventRows Events { get; } = new(form);

    public CopyTable Numbers { get; } =
        new($"{store.Options.Schema.For<FileNumber>()} (tenant_id, id, data, mt_version, mt_dotnet_type)");

    public List<BadRow> BadRows { get; } = [];

    public List<UnknownCode> UnknownCodes { get; } = [];

    public void Take(FileNumber number)
    {
        var row = Numbers.Row(5);
        row.Add(form.Municipality);
        row.Add(number.Id);
        row.AddJson(number);
        row.Add(Vault.Random.Identifier());
        row.Add(typeof(FileNumber).FullName!);
    }

    public void Clear()
    {
        (Rows, Counts) = (0, ImportCounts.None);
        Vault.Clear();
        Events.Clear();
        Numbers.Clear();
        BadRows.Clear();
        UnknownCodes.Clear();
    }
}
