using System.Collections.Immutable;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>One version of the rules for a kind of proposal.</summary>
public sealed record ParticipationRulesVersion(
    string Code,
    int Number,
    ParticipationTerms Terms,
    IReadOnlyList<LegalBasis> Basis
);

/// <summary>The rules for one kind of proposal with all their versions, oldest first.</summary>
public sealed record ParticipationRules
{
    public static readonly ParticipationRules Initial = new();

    public ImmutableList<ParticipationRulesVersion> Versions { get; init; } = [];

    /// <summary>What a proposal published at this moment is held to; null where no such rules were ever published.</summary>
    public ParticipationRulesVersion? Newest() => Versions.LastOrDefault();

    public static ParticipationRules Evolve(ParticipationRules rules, ParticipationRulesEvent @event) =>
        @event switch
        {
            ParticipationRulesPublished e when e.Version == rules.Versions.Count + 1 => new()
            {
                Versions = rules.Versions.Add(new(e.Code, e.Version, e.Terms, e.Basis)),
            },
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow version {rules.Versions.Count}."
            ),
        };
}
