using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class PermitRulesSpecs
{
    [Fact]
    public void The_page_of_rules_lists_every_code_and_no_other() =>
        Assert.Equal(RulesPage.CodesOf(typeof(PermitRejections)), RulesPage.CodesOn("permits.md", "permits"));
}
