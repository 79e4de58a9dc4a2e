using System.Text.Json;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance;

public class GovernanceStoredEventsSpecs
{
    [Fact]
    public void Every_event_of_this_context_has_one_stored_name()
    {
        Assert.Equal(
            typeof(CalendarEvent)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Namespace?.StartsWith(typeof(CalendarEvent).Namespace!, StringComparison.Ordinal) == true
                    && type.BaseType?.Name.EndsWith("Event", StringComparison.Ordinal) == true
                )
                .ToHashSet(),
            GovernanceStoredEvents.All.Select(stored => stored.Type).ToHashSet()
        );
        Assert.Distinct(GovernanceStoredEvents.All.Select(stored => stored.Alias));
    }

    [Fact]
    public void Municipality_calendar_and_law_are_public_except_who_entered_them() =>
        Assert.All(
            GovernanceStoredEvents.All.Where(stored =>
                stored.Type != typeof(ResidentsRollImported)
                && stored.Type.Namespace != typeof(ProposalEvent).Namespace
                && stored.Type.Namespace != typeof(CouncilEvent).Namespace
            ),
            stored =>
                Assert.Equal(
                    stored
                        .Type.GetProperties()
                        .Where(property => !property.Name.EndsWith("By", StringComparison.Ordinal))
                        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                        .ToHashSet(),
                    stored.PublicFacts.ToHashSet()
                )
        );

    [Fact]
    public void Of_an_import_of_residents_only_that_it_happened_is_public() =>
        Assert.Equal(
            ["rollId", "importedAt"],
            GovernanceStoredEvents.All.Single(stored => stored.Type == typeof(ResidentsRollImported)).PublicFacts
        );

    [Fact]
    public void Of_a_support_only_what_is_counted_is_public() =>
        Assert.All(
            GovernanceStoredEvents.All.Where(stored => stored.Type.BaseType == typeof(SupportEvent)),
            stored => Assert.Equal(["proposalId", "revision", "class", "area"], stored.PublicFacts)
        );

    [Fact]
    public void Of_a_draft_nothing_is() =>
        Assert.Empty(GovernanceStoredEvents.All.Single(stored => stored.Type == typeof(ProposalDrafted)).PublicFacts);

    [Fact]
    public void Nothing_of_a_ballot_an_interest_or_an_unpublished_decision_is_public() =>
        Assert.All(
            new[]
            {
                typeof(BallotCast),
                typeof(InterestDeclared),
                typeof(InterestDismissed),
                typeof(CouncilDecisionTaken),
            },
            type => Assert.Empty(GovernanceStoredEvents.All.Single(stored => stored.Type == type).PublicFacts)
        );

    [Fact]
    public void Of_a_recusal_only_vote_and_seat_are_public() =>
        Assert.Equal(
            ["voteId", "seat"],
            GovernanceStoredEvents.All.Single(stored => stored.Type == typeof(MemberRecused)).PublicFacts
        );
}
