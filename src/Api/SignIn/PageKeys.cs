using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Npgsql;
using Sijil.Api.Portal;
using Sijil.Application.DataRights;

namespace Sijil.Api.SignIn;

/// <summary>
/// The keys under which cookies and form tokens are encrypted. They lie in the vault, so that all nodes have the same ones, under a
/// key of the municipality that is wrapped, as all of them, by the installation's key outside the database.
/// </summary>
/// <remarks>The framework asks for them about once a day and has no way to wait for the answer.</remarks>
internal sealed class PageKeys(NpgsqlDataSource database, IServiceProvider services, IOptions<PortalOptions> portal)
    : IXmlRepository
{
    private const string Purpose = "pages";

    private string Municipality => portal.Value.Municipality;

    /// <summary>Asked for when it is needed: whoever builds the host and serves nothing needs no keys.</summary>
    private MunicipalityKeys Keys => services.GetRequiredService<MunicipalityKeys>();

    public IReadOnlyCollection<XElement> GetAllElements() => Read().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Write(element).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        var elements = new List<XElement>();
        if (await Keys.Find(Municipality, Purpose, CancellationToken.None) is not { } key)
            return elements;

        await using var query = database.CreateCommand(
            "select id, ciphertext from vault.page_key where municipality = $1 order by id"
        );
        query.Parameters.AddWithValue(Municipality);
        await using var found = await query.ExecuteReaderAsync();
        while (await found.ReadAsync())
        {
            var plain = AuthenticatedEncryption.Decrypt(
                key,
                found.GetFieldValue<byte[]>(1),
                Municipality,
                Purpose,
                found.GetGuid(0).ToString()
            );
            elements.Add(XElement.Parse(System.Text.Encoding.UTF8.GetString(plain)));
        }
        return elements;
    }

    private async Task Write(XElement element)
    {
        await Keys.Establish(Municipality, Purpose, CancellationToken.None);
        var key = (await Keys.Find(Municipality, Purpose, CancellationToken.None))!;
        var id = Application.RandomIdentifier.New();
        var plain = System.Text.Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        await using var insert = database.CreateCommand(
            "insert into vault.page_key (municipality, id, ciphertext) values ($1, $2, $3)"
        );
        insert.Parameters.AddWithValue(Municipality);
        insert.Parameters.AddWithValue(id);
        insert.Parameters.AddWithValue(
            AuthenticatedEncryption.Encrypt(key, plain, Municipality, Purpose, id.ToString())
        );
        await insert.ExecuteNonQueryAsync();
    }
}
