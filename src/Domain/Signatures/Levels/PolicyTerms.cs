using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Signatures.Levels;

/// <summary>What a policy says.</summary>
public sealed record PolicyTerms(string Code, string Country, Wording Name, IReadOnlyList<PolicyLevel> Levels)
{
    /// <summary>The rule that these terms break by themselves; null where they can be published.</summary>
    internal Rejection? WhyMalformed() =>
        !Area.IsCode(Code) ? LevelRejections.CodeMalformed
        : Country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? LevelRejections.CountryMalformed
        : !Name.IsComplete() ? GovernanceRejections.NameIncomplete
        : Levels is [] || !Levels.Zip(Levels.Skip(1)).All(pair => Ascends(pair.First, pair.Second))
            ? LevelRejections.LevelsMalformed
        : null;

    /// <summary>Whether each level names a clause that the policy cites.</summary>
    internal bool RestsOn(IReadOnlyList<LegalBasis> basis) =>
        Levels.All(level => basis.Any(cited => cited.Act == level.Act && cited.Clause == level.Clause));

    private static bool Ascends(PolicyLevel lower, PolicyLevel higher) =>
        lower.Level < higher.Level && lower.Effect <= higher.Effect;
}
