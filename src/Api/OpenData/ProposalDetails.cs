using Sijil.Application.Governance;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;
using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.OpenData;

/// <summary>A proposal with everything that explains it, for its page and for programs.</summary>
/// <param name="Today">The day it is in the municipality.</param>
/// <param name="Rules">The version of the rules that was copied into it.</param>
/// <param name="Areas">Those the municipality has, by code.</param>
internal sealed record ProposalDetails(
    long AsOf,
    DateOnly Today,
    PublicProposal Entry,
    ParticipationRulesPublished Rules,
    IReadOnlyDictionary<string, Area> Areas,
    IReadOnlyList<CitedBasis> Basis,
    IReadOnlyDictionary<string, string> Disclosures
);

/// <summary>Brings together what explains a proposal.</summary>
internal sealed class ProposalDetailsReader(PublicRegister register, PublishedRules rules, PublishedTexts texts)
{
    /// <returns>Null where there is no such proposal.</returns>
    public async Task<ProposalDetails?> Find(Guid id, CancellationToken cancellation)
    {
        var (entry, asOf) = await register.Proposal(id, cancellation);
        if (entry is null)
            return null;

        await using var session = register.Read();
        var published = await session.Events.FetchStreamAsync(
            ParticipationRulesId.Of(entry.Rules).Value,
            entry.RulesVersion,
            token: cancellation
        );
        var roll = GovernanceStreams.ResidentsRoll.Read(
            await session.Events.FetchStreamAsync(ResidentsRollId.Only.Value, token: cancellation)
        );
        return new(
            asOf,
            await rules.Today(cancellation),
            entry,
            (ParticipationRulesPublished)published[^1].Data,
            roll.State.Areas.ToDictionary(area => area.Code),
            await CitedBasis.Of(entry.Basis, new LegalActs(session), cancellation),
            await texts.Of(
                entry.Revisions.SelectMany(revision => new[] { revision.Title, revision.Text }),
                cancellation
            )
        );
    }
}
