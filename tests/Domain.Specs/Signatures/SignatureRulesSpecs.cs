using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Signatures;

public class SignatureRulesSpecs
{
    private static readonly IReadOnlyList<string> Codes =
    [
        .. RulesPage
            .CodesOf(typeof(LevelRejections))
            .Concat(RulesPage.CodesOf(typeof(EnvelopeRejections)))
            .Concat(RulesPage.CodesOf(typeof(DocumentRejections)))
            .Concat(RulesPage.CodesOf(typeof(RevocationRejections)))
            .Concat(RulesPage.CodesOf(typeof(VerdictRejections)))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_page_of_rules_lists_every_code_and_no_other() =>
        Assert.Equal(Codes, RulesPage.CodesOn("signatures.md", "signatures"));

    [Fact]
    public void No_two_rules_share_a_code() => Assert.Distinct(Codes);
}
