using Sijil.Api.Tests.DataRights;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>Names from a source are in the vault, and addresses and texts beside the log; in no event, document, log line or message.</summary>
public sealed class ImportPrivacyTests(RegisterHost host) : IAsyncLifetime
{
    private const string Person = "Zoubida Aït-Mesbah-Tighilt";
    private const string Contractor = "Entreprise Oulhadj-Tamzalit fils";
    private const string Officer = "Kaci Boumessaoud-Irathen";
    private const string Site = "31 sentier des Grenadiers-Noirs, Tizi";
    private const string Text = "Escalier extérieur en colimaçon-bleu";
    private const string Class = "Maison de Madame Aït-Hamouda";
    private const string Scheme = "Arrangé avec Monsieur Tiguemounine";

    /// <summary>It shows the texts for as long as they are not withdrawn; whether it has them yet is a matter of moments.</summary>
    private const string PublicRegister = "documents.mt_doc_public_permit";

    private readonly ImportOffice office = new(host, "discreet");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Names_are_nowhere_and_texts_only_where_they_can_be_withdrawn()
    {
        var lines = await host.Log.During(async () =>
        {
            var permits = folder.Permits(Row("D-1", "2020-01-01"), Row("D-2", Person));
            var batch = (await office.Permits(permits)).BatchId!.Value;
            await office.Permits(folder.Permits(Row("D-1", "2020-01-02")));
            folder.Write(
                "planning-application.csv",
                "reference,description,site,officer-name,linked-applications",
                $"P-1,{Text},S,{Officer},{Scheme}"
            );
            folder.Write("site.csv", "reference,address-text", $"S,\"{Site}\"");
            await office.Planning(folder.Path);
            await office.Permits(
                folder.Write("classes.csv", "permitnum,statuscurrent,permitclass", $"D-3,Completed,{Class}")
            );
            await office.Withdraw(batch);
        });

        Assert.DoesNotContain(
            lines,
            line => Leaks.In(line, [Person, Contractor, Officer, Site, Text, Class, Scheme]).Count > 0
        );
        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        Assert.Empty(TablesWith(dump, Person).Concat(TablesWith(dump, Contractor)).Concat(TablesWith(dump, Officer)));
        Assert.Equal(["vault.public_disclosure"], TablesWith(dump, Site).Except([PublicRegister]));
        Assert.Equal(["vault.public_disclosure"], TablesWith(dump, Text).Except([PublicRegister]));
        Assert.Equal(["vault.public_disclosure"], TablesWith(dump, Class).Except([PublicRegister]));
        Assert.Equal(["vault.public_disclosure"], TablesWith(dump, Scheme).Except([PublicRegister]));
    }

    /// <summary>Where a date should be stands a name in the second row; it is bad, and what is reported of it does not tell.</summary>
    private static string Row(string number, string applied) =>
        $"{number},Completed,{applied},,,Single,{Text},{Person},{Contractor},\"{Site}\"";

    private static IEnumerable<string> TablesWith(IReadOnlyDictionary<string, string> dump, string value) =>
        dump.Where(table => Leaks.In(table.Value, [value]).Count > 0).Select(table => table.Key);
}
