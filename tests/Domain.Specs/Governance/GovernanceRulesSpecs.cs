using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance;

public class GovernanceRulesSpecs
{
    private static readonly IReadOnlyList<string> Codes =
    [
        .. RulesPage
            .CodesOf(typeof(GovernanceRejections))
            .Concat(RulesPage.CodesOf(typeof(ResidentsRejections)))
            .Concat(RulesPage.CodesOf(typeof(ProposalRejections)))
            .Concat(RulesPage.CodesOf(typeof(CouncilRejections)))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_page_of_rules_lists_every_code_and_no_other() =>
        Assert.Equal(Codes, RulesPage.CodesOn("governance.md", "governance"));

    [Fact]
    public void No_two_rules_share_a_code() => Assert.Distinct(Codes);
}
