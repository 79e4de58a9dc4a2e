using Sijil.Domain;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>A sealed text that is about to become public.</summary>
/// <param name="Field">The name under which it was sealed.</param>
internal sealed record SealedText(string Commitment, string Field);

/// <summary>What has to be opened so that a command can be recorded.</summary>
/// <param name="Activity">The processing activity under which it may be.</param>
/// <param name="WhereErased">The answer where one of them has gone since.</param>
internal sealed record TextsToPublish(
    string Activity,
    SubjectId Subject,
    IReadOnlyList<SealedText> Texts,
    Rejection WhereErased
);

/// <summary>The texts, in their order; or why they cannot be had.</summary>
internal sealed record OpenedTexts(IReadOnlyList<Disclosure>? Opened, Rejection? Refusal);

/// <summary>Opens sealed texts so that they can be published under the same commitments. That they were opened is recorded first.</summary>
public sealed class SealedTexts(Openings openings)
{
    /// <summary>Records a command that publishes them.</summary>
    /// <param name="record">Decides the command; where it would be accepted, it asks for the texts.</param>
    /// <remarks>
    /// The texts are opened once, whatever the number of attempts, and not at all for a command that is refused. To open them takes
    /// connections, so it is done while none is held: the command is decided, the texts are opened, and it is decided again.
    /// </remarks>
    internal async Task<Outcome> Publish(
        Func<Func<TextsToPublish, OpenedTexts>, Task<Outcome>> record,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        TextsToPublish? wanted = null;
        var outcome = await record(texts =>
        {
            // It would be accepted. This pass records nothing: while the texts are opened no connection may be held.
            wanted = texts;
            return new(null, texts.WhereErased);
        });
        if (wanted is null)
            return outcome;

        var opened = await Open(wanted, instruction, cancellation);
        return await record(_ => opened);
    }

    private async Task<OpenedTexts> Open(TextsToPublish texts, Instruction instruction, CancellationToken cancellation)
    {
        var request = new AccessRequest(
            instruction.Actor.Person,
            instruction.Actor.Roles,
            [texts.Subject],
            [.. texts.Texts.Select(text => text.Field).Distinct()]
        );
        string[] commitments = [.. texts.Texts.Select(text => text.Commitment)];
        var (opened, refusal) = await openings.Open(texts.Activity, request, commitments, instruction, cancellation);
        if (refusal is not null)
            return new(null, refusal);

        var found = opened
            .Where(value => value.Disclosure is not null)
            .ToDictionary(value => value.Commitment, value => value.Disclosure!);
        return commitments.All(found.ContainsKey)
            ? new([.. commitments.Select(commitment => found[commitment])], null)
            : new(null, texts.WhereErased);
    }
}
