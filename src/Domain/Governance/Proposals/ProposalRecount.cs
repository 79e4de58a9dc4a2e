using System.Collections.Immutable;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The support with which enough residents had supported one revision.</summary>
public sealed record Crossing(
    long Sequence,
    SupportId SupportId,
    Guid SupportEventId,
    DateTimeOffset RecordedAt,
    int Revision,
    int Count
);

public sealed record CountedArea(ResidenceClass Class, string Area, int Count);

/// <summary>What comes of counting a proposal's supports from the events alone.</summary>
/// <param name="Counts">Of the present revision; nothing is listed where nobody is counted.</param>
public sealed record ProposalRecount(
    int Revision,
    int Threshold,
    ImmutableArray<CountedArea> Counts,
    Crossing? Crossing
)
{
    /// <summary>
    /// Counts anew, by keeping for each person the revision they support; a published count is kept by adding and taking away. So a
    /// mistake in one does not hide in the other.
    /// </summary>
    /// <param name="log">Everything about one proposal in the order of the log: its own events and those of its supports.</param>
    public static ProposalRecount Of(IEnumerable<LoggedFact> log)
    {
        var supports = new Dictionary<SupportId, SupportGiven>();
        var residents = new HashSet<SupportId>();
        var (revision, threshold) = (0, 0);
        Crossing? crossing = null;
        foreach (var (sequence, eventId, at, fact) in log)
            switch (fact)
            {
                case ProposalPublished e:
                    (revision, threshold) = (1, e.Threshold);
                    break;
                case ProposalRevised e:
                    revision = e.Revision;
                    residents.Clear();
                    break;
                case SupportWithdrawn e:
                    supports.Remove(e.SupportId);
                    residents.Remove(e.SupportId);
                    break;
                case SupportGiven e:
                    supports[e.SupportId] = e;
                    if (e.Class == ResidenceClass.Resident && e.Revision == revision)
                        residents.Add(e.SupportId);
                    if (residents.Count >= threshold)
                        crossing ??= new(sequence, e.SupportId, eventId, at, revision, residents.Count);
                    break;
            }

        return new(revision, threshold, CountsOf(supports, revision), crossing);
    }

    private static ImmutableArray<CountedArea> CountsOf(Dictionary<SupportId, SupportGiven> supports, int revision) =>
        [
            .. supports
                .Values.Where(it => it.Revision == revision)
                .GroupBy(it => (it.Class, it.Area))
                .Select(it => new CountedArea(it.Key.Class, it.Key.Area, it.Count()))
                .OrderBy(it => it.Class)
                .ThenBy(it => it.Area, StringComparer.Ordinal),
        ];
}
