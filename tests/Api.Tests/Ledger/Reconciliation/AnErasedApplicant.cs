using System.Net;
using Npgsql;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>Somebody who withdrew an application and was erased, and what the vault had of them.</summary>
internal sealed record AnErasedApplicant(Guid Subject, Guid KeyId, IReadOnlyDictionary<string, byte[]> Ciphertexts)
{
    public static async Task<AnErasedApplicant> Of(RegisterHost host, Office office)
    {
        var submitted = await office.Submitted(new(NationalId: "reconciled-and-erased"));
        var withdrawal = new { receivedOn = Office.Today, channel = "post" };
        (await office.Clerk.Change($"{submitted.Path}/withdrawal", withdrawal, submitted.Version)).Expect(
            HttpStatusCode.OK
        );
        var subject = (await office.ApplicantOf(submitted)).Value;
        var erased = await Read(host, office.Municipality, subject);
        await new ErasureOffice(host, office.Municipality).Erased(subject);
        return erased;
    }

    private static async Task<AnErasedApplicant> Read(RegisterHost host, string municipality, Guid subject)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select commitment, ciphertext, key_id
            from vault.disclosure join vault.subject_key using (municipality, subject)
            where municipality = $1 and subject = $2
            """,
            connection
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(subject);
        var (ciphertexts, key) = (new Dictionary<string, byte[]>(), Guid.Empty);
        await using var row = await query.ExecuteReaderAsync();
        while (await row.ReadAsync())
            (ciphertexts[row.GetString(0)], key) = (row.GetFieldValue<byte[]>(1), row.GetGuid(2));
        return new(subject, key, ciphertexts);
    }
}
