using Sijil.Api.CommandLine;
using Sijil.Api.Tests.Ledger.Witnessing;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>An auditor reads on a terminal where to look.</summary>
public sealed class ReconciliationWordsSpecs
{
    private static readonly Guid Event = Guid.Parse("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("018f0000-0000-7000-8000-000000000002");

    [Fact]
    public void A_difference_is_told_with_its_leaf_its_event_and_what_differs() =>
        Assert.Equal(
            [
                $"audited.example/log: 40 leaves lead to the signed root {TreeHead.Empty.Root}",
                $"  leaf 12, number 13, event {Event}: changed: data, pub; in its place is event {Other}",
                "  and 1 more",
                "demo: 38 events, 5 sealed values, 4 public disclosures, 2 differences",
                "  2 events not yet logged, 6 sealed values erased, 3 disclosures not or no longer public",
            ],
            Words(2, new RegisterFault(RegisterFaultKind.ChangedEvent, 12, 13, Event, ["data", "pub"], Other))
        );

    [Fact]
    public void Every_kind_has_words_of_its_own() =>
        Assert.Distinct(
            Enum.GetValues<RegisterFaultKind>()
                .Select(kind => Words(1, new RegisterFault(kind, null, 13, Event, ["at"])).ElementAt(1))
        );

    private static IEnumerable<string> Words(long count, RegisterFault fault) =>
        ReconciliationWords.Of(
            new(new LogReport("note", TreeHead.Empty, 40, null), new(38, 2, 5, 6, 4, 3), count, [fault]),
            "demo",
            AWatchedLog.Key("audited.example/log", 1, SignatureType.Ed25519).Key
        );
}
