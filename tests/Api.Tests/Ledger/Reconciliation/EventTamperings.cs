using Sijil.Application.Ledger.Reconciliation;
using static Sijil.Api.Tests.Ledger.Reconciliation.Tampering;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>What can be done to the rows of events.</summary>
internal static class EventTamperings
{
    private const string Submitted = "permits.application-submitted";
    private const string Recommended = "permits.recommendation-submitted";
    private const string Issued = "permits.permit-issued";
    private const string Notified = "permits.decision-notified";

    private static readonly Guid Other = Guid.Parse("0d3c3f0e-7a54-4b7c-9a37-1f0a2d6f4e11");

    public static IReadOnlyList<Tampering> All =>
        [
            Changed("changed data", Submitted, """data = jsonb_set(data, '{channel}', '"post"')""", "data"),
            Changed("added data", Submitted, """data = data || '{"more":1}'""", "data"),
            Changed("changed public fact", Issued, Set("data", "validUntil", "2099-01-01"), "data", "pub"),
            Changed("changed commitment", Recommended, Set("data", "text", "none"), "cm", "ct", "data"),
            Changed("changed actor", Submitted, Set("headers", "actor", $"{Other}"), "data"),
            Changed("changed role", Submitted, Set("headers", "role", "decider"), "data"),
            Changed("changed unit", Submitted, Set("headers", "unit", "roads"), "data"),
            Changed("changed mandate", Submitted, Set("headers", "onBehalfOf", $"{Other}"), "data"),
            Changed("changed salt", Submitted, Set("headers", "salt", "AAAAAAAAAAAAAAAAAAAAAA"), "data"),
            Changed("changed correlation", Submitted, "correlation_id = 'another'", "data"),
            Changed("changed causation", Submitted, "causation_id = 'another'", "data"),
            Changed("changed moment", Submitted, "timestamp = timestamp - interval '1 microsecond'", "at"),
            Changed("changed stream", Submitted, $"stream_id = '{Other}'", "stream"),
            Changed("changed version", Submitted, "version = version + 100", "ver"),
            Changed("changed kind", Recommended, "type = 'permits.officer-assigned@1'", "kind"),
            OfRow("removed salt", Submitted, "headers = headers - 'salt'", RegisterFaultKind.UnreadableEvent),
            OfRow("unknown kind", Submitted, "type = 'permits.none@1'", RegisterFaultKind.UnreadableEvent),
            OfRow("no stream", Submitted, "stream_id = null", RegisterFaultKind.UnreadableEvent),
            OfRow(
                "moment outside the calendar",
                Submitted,
                "timestamp = '20000-01-01 00:00:00+00'",
                RegisterFaultKind.UnreadableEvent
            ),
            OfRow("hidden row", Submitted, "is_archived = true", RegisterFaultKind.HiddenEvent),
            OfRow("moved row", Submitted, "seq_id = 1000000", RegisterFaultKind.EventOutOfOrder),
            BySql(
                "deleted row",
                register => $"delete from events.mt_events where {register.First(Notified).Row}",
                register => [Of(RegisterFaultKind.MissingEvent, register.First(Notified))]
            ),
            BySql(
                "deleted tombstone",
                register => $"delete from events.mt_events where {register.Tombstone.Row}",
                register =>
                    [
                        new(
                            RegisterFaultKind.MissingTombstone,
                            register.Tombstone.Index,
                            register.Tombstone.Number,
                            null,
                            []
                        ),
                    ]
            ),
            Changed(
                "buried event",
                Submitted,
                "type = 'tombstone'",
                ["at", "cm", "ct", "data", "id", "kind", "kv", "pub", "stream", "to", "ver", "void"]
            ),
            BySql(
                "replaced row",
                register => $"update events.mt_events set id = '{Other}' where {register.First(Issued).Row}",
                register =>
                    [Of(RegisterFaultKind.ChangedEvent, register.First(Issued), "id") with { InItsPlace = Other }]
            ),
            BySql(
                "inserted row",
                register => Copy(register, register.Gap.Number),
                register => [new(RegisterFaultKind.UnexpectedEvent, register.Gap.Index, register.Gap.Number, Other, [])]
            ),
            BySql(
                "inserted row before the first",
                register => Copy(register, 0),
                _ => [new(RegisterFaultKind.UnexpectedEvent, null, 0, Other, [])]
            ),
            BySql(
                "doubled number",
                register => Copy(register, register.First(Recommended).Number),
                register =>
                    [new(RegisterFaultKind.UnexpectedEvent, null, register.First(Recommended).Number, Other, [])]
            ),
            BySql(
                "doubled last number",
                register => Copy(register, register.LastNumber),
                register => [new(RegisterFaultKind.UnexpectedEvent, null, register.LastNumber, Other, [])]
            ),
            BySql("swapped rows", Swap, Swapped),
        ];

    private static Tampering Changed(
        string name,
        string kind,
        string assignment,
        params IReadOnlyList<string> members
    ) => OfRow(name, kind, assignment, RegisterFaultKind.ChangedEvent, members);

    private static string Set(string column, string member, string value) =>
        $$"""{{column}} = jsonb_set({{column}}, '{{{member}}}', '"{{value}}"')""";

    private static string Copy(PublishedRegister register, long number) =>
        $$"""
            insert into events.mt_events
            select (jsonb_populate_record(e, '{"seq_id": {{number}}, "id": "{{Other}}", "version": 1000}')).*
            from events.mt_events e where {{register.First(Submitted).Row}}
            """;

    private static string Swap(PublishedRegister register)
    {
        var (one, two) = (register.First(Submitted), register.First(Recommended));
        return $"""
            update events.mt_events set seq_id = -1 where {one.Row};
            update events.mt_events set seq_id = {one.Number} where {two.Row};
            update events.mt_events set seq_id = {two.Number} where {PublishedRegister.Row(-1)}
            """;
    }

    private static IEnumerable<RegisterFault> Swapped(PublishedRegister register)
    {
        var (one, two) = (register.First(Submitted), register.First(Recommended));
        yield return Of(RegisterFaultKind.EventOutOfOrder, one) with
        {
            InItsPlace = two.Id,
        };
        yield return Of(RegisterFaultKind.EventOutOfOrder, two) with
        {
            InItsPlace = one.Id,
        };
    }
}
