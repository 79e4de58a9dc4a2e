using Sijil.Api.OpenData;

namespace Sijil.Api.Portal;

/// <summary>What a council made of a proposal: each vote with what followed, in their order.</summary>
internal sealed record ProceedingsInWords(PageText Text, IReadOnlyList<VoteInWords> Votes)
{
    public static async Task<ProceedingsInWords> On(
        Guid proposal,
        PublicCouncils councils,
        PublicRegister register,
        PageText text,
        CancellationToken cancellation
    )
    {
        var votes = new List<VoteInWords>();
        foreach (var found in await councils.On(proposal, cancellation))
            votes.Add(await VoteInWords.Of(text, found, register, cancellation));
        return new(text, votes);
    }
}
