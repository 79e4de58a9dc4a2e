using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Seals the names of rows and publishes their texts, as the vault does for single commands, but into a chunk.</summary>
internal sealed class RowSealing(string municipality, IKeyWrapping wrapping)
{
    public async ValueTask<ImportedContent> Seal(SourceRow row, VaultRows vault, CancellationToken cancellation)
    {
        var parties = row.Parties.Count == 0 ? [] : new ImportedParty[row.Parties.Count];
        for (var index = 0; index < parties.Length; index++)
            parties[index] = await Seal(row.Parties[index], vault, cancellation);

        return new(
            row.Details,
            parties,
            Publish(ImportedFields.AsGiven, row.AsGivenJson, vault),
            Publish(ImportedFields.Site, row.SiteJson, vault),
            Publish(PersonalFields.Description, row.DescriptionJson, vault)
        );
    }

    private async ValueTask<ImportedParty> Seal(SourceParty party, VaultRows vault, CancellationToken cancellation)
    {
        var subject = vault.Random.Identifier();
        var key = vault.Random.Bytes(AuthenticatedEncryption.KeySize);
        var wrapped = await wrapping.Wrap(municipality, SubjectKeys.Purpose(subject), key, cancellation);
        vault.Key(subject, wrapped);

        var name = ImportedFields.NameOf(party.Roles[0]);
        var disclosure = BulkDisclosure.Of(vault.Random, name, CanonicalText.Quote(party.Name));
        var ciphertext = AuthenticatedEncryption.Encrypt(
            key,
            disclosure.Text,
            municipality,
            subject.ToString(),
            disclosure.Commitment
        );
        vault.Seal(disclosure.Commitment, subject, name, ciphertext);
        return new(party.Roles, new SubjectId(subject), new(disclosure.Commitment, Digest.Of(ciphertext)));
    }

    private static PublicDisclosure? Publish(string name, string? valueJson, VaultRows vault)
    {
        if (valueJson is null)
            return null;

        var disclosure = BulkDisclosure.Of(vault.Random, name, valueJson);
        vault.Publish(disclosure);
        return new(disclosure.Commitment);
    }
}
