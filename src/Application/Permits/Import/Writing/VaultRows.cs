using Npgsql;
using Sijil.Application.DataRights;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>What goes into the vault and beside the log together with the events of a chunk.</summary>
internal sealed class VaultRows(string municipality)
{
    private readonly CopyTable keys = new(
        "vault.subject_key (municipality, subject, key_id, wrapped, wrapping_version)"
    );

    private readonly CopyTable values = new("vault.disclosure (municipality, commitment, subject, name, ciphertext)");

    private readonly CopyTable published = new("vault.public_disclosure (municipality, commitment, disclosure)");

    public RandomBytes Random { get; } = new();

    public async Task Send(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await keys.Send(connection, cancellation);
        await values.Send(connection, cancellation);
        await published.Send(connection, cancellation);
    }

    public void Clear()
    {
        keys.Clear();
        values.Clear();
        published.Clear();
    }

    public void Key(Guid subject, WrappedKey key)
    {
        var row = keys.Row(5);
        row.Add(municipality);
        row.Add(subject);
        row.Add(Random.Identifier());
        row.Add(key.Bytes);
        row.Add(key.Version);
    }

    public void Seal(string commitment, Guid subject, string name, ReadOnlySpan<byte> ciphertext)
    {
        var row = values.Row(5);
        row.Add(municipality);
        row.Add(commitment);
        row.Add(subject);
        row.Add(name);
        row.Add(ciphertext);
    }

    public void Publish(BulkDisclosure disclosure)
    {
        var row = published.Row(3);
        row.Add(municipality);
        row.Add(disclosure.Commitment);
        row.Add(disclosure.Text);
    }
}
