using Sijil.Application.Signatures;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What the page of an exported case tells of the municipality's seals.</summary>
internal static class CasePageSeals
{
    public static string Of(CaseTexts texts, ExportedCase exported)
    {
        EventLeaf[] leaves = [.. exported.Events.Select(known => known.Leaf)];
        SealEvent[] raised =
        [
            .. leaves
                .Where(leaf =>
                    leaf.Stored?.Type is { } type && (type == typeof(SealTimestamped) || type == typeof(SealExtended))
                )
                .Select(leaf => (SealEvent)leaf.Fact().Fact),
        ];
        ActSealed[] seals = [.. CaseSeals.Of(leaves)];
        return seals is []
            ? ""
            : CasePage.Heading(texts["seals.heading"])
                + string.Concat(
                    seals.Select(seal =>
                        DocumentPage.List(Facts(texts, seal, raised.Where(fact => fact.SealId == seal.SealId)))
                    )
                );
    }

    private static IEnumerable<(string Label, string Shown)> Facts(
        CaseTexts texts,
        ActSealed seal,
        IEnumerable<SealEvent> raised
    )
    {
        yield return (texts["seal.document"], File(seal.Document.Digest));
        yield return (texts["seal.file"], File(seal.Seal.Digest));
        yield return (texts["seal.level"], DocumentPage.Identifier(seal.Seal.Level));
        yield return (texts["seal.claimed"], CasePage.Moment(seal.ClaimedAt));
        foreach (var fact in raised)
        {
            var (digest, level) = fact switch
            {
                SealTimestamped stamped => (stamped.Digest, stamped.Level),
                SealExtended extended => (extended.Digest, extended.Level),
                _ => throw new InvalidOperationException($"{fact.GetType().Name} raises no seal."),
            };
            yield return (texts["seal.file"], File(digest));
            yield return (texts["seal.level"], DocumentPage.Identifier(level));
            if (fact is SealTimestamped { ExistedAt: var existed })
                yield return (texts["seal.existed"], CasePage.Moment(existed));
        }
    }

    private static string File(string digest) => CasePage.Link(CasePath.File(digest), DocumentPage.Code(digest));
}
