using Sijil.Api.OpenData;

namespace Sijil.Api.Portal;

/// <summary>What a council made of a proposal: each vote with what followed, in their order.</summary>
internal sealed record ProceedingsInWords(PageText Text, IReadOnlyList<VoteInWords> Votes)
{
    public static async Task<ProceedingsInWords> On(
        Guid proposal,
        PublicCouncils councils,
        PageText text,
        CancellationToken cancellation
    ) => new(text, [.. (await councils.On(proposal, cancellation)).Select(found => new VoteInWords(text, found))]);
}
