using System.Text.Json;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Asking for sealed values, and what is on record about it.</summary>
internal static class OpeningRequests
{
    public const string CaseHandling = "permits.case-handling";

    /// <summary>Opens fields of a case under an activity.</summary>
    public static Task<Answer> Open(this HttpClient reader, Case found, string activity, params string[] fields) =>
        reader.PostWith($"{found.Path}/openings", new { activity, fields }, key: null, ifMatch: null);

    /// <summary>The values of an answer in the order in which they came.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Values(this Answer answer) =>
        [
            .. answer["values"]
                .EnumerateArray()
                .Select(value => (value.GetProperty("name").GetString()!, value.GetProperty("value").GetString())),
        ];

    public static async Task<SubjectId> ApplicantOf(this Office office, Case found) =>
        new((await office.Clerk.Read(found.Path))["case", "applicant"].GetGuid());

    public static Task<IReadOnlyList<DisclosureOpened>> Opened(this Office office) =>
        office.Recorded<DisclosureOpened>();

    /// <summary>Those of the applicant's values.</summary>
    public static async Task<IReadOnlyList<DisclosureOpened>> Opened(this Office office, Case found)
    {
        var applicant = await office.ApplicantOf(found);
        return [.. (await office.Opened()).Where(opening => opening.Subject == applicant)];
    }

    public static async Task<IReadOnlyList<DisclosureDenied>> Denied(this Office office, Case found)
    {
        var applicant = await office.ApplicantOf(found);
        return [.. (await office.Recorded<DisclosureDenied>()).Where(denial => denial.Subjects.Contains(applicant))];
    }

    public static Task<IReadOnlyList<DisclosureDenied>> Denied(this Office office) =>
        office.Recorded<DisclosureDenied>();

    private static async Task<IReadOnlyList<TEvent>> Recorded<TEvent>(this Office office)
    {
        await using var connection = await RegisterHost.Connect(office.Host.Database.Application);
        await using var query = connection.CreateCommand();
        query.CommandText =
            "select data::text from events.mt_events where tenant_id = $1 and type = $2 order by seq_id";
        query.Parameters.AddWithValue(office.Municipality);
        query.Parameters.AddWithValue(EventCatalogue.Of(typeof(TEvent)).Alias);
        await using var rows = await query.ExecuteReaderAsync();
        var recorded = new List<TEvent>();
        while (await rows.ReadAsync())
            recorded.Add(JsonSerializer.Deserialize<TEvent>(rows.GetString(0), StoredJson.Options)!);
        return recorded;
    }
}
