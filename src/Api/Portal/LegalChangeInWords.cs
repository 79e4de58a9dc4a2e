using Microsoft.AspNetCore.Html;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Portal;

/// <summary>What happened to an act, in one sentence, with what it means for pending cases and where it was published.</summary>
/// <param name="proof">Where it can be verified.</param>
internal sealed class LegalChangeInWords(PageText text, LegalActEvent fact, IHtmlContent proof)
{
    public IHtmlContent Proof => proof;

    public IHtmlContent Sentence =>
        fact switch
        {
            LegalActRegistered e => text.Html("law.step.registered", text.Day(e.InForceFrom)),
            LegalActAmended e => text.Html("law.step.amended", text.Amount(e.Version), text.Day(e.InForceFrom)),
            ClauseCorrected e => text.Html("law.step.corrected", LawInWords.Clause(text, e.Clause)),
            LegalActRepealed e => text.Html("law.step.repealed", text.Day(e.RepealedFrom)),
            _ => throw new InvalidOperationException($"{fact.GetType().Name} is told otherwise."),
        };

    /// <summary>Null for corrections, which change no law.</summary>
    public string? Transition =>
        fact switch
        {
            LegalActRegistered e => Meaning(e.Transition),
            LegalActAmended e => Meaning(e.Transition),
            LegalActRepealed e => Meaning(e.Transition),
            _ => null,
        };

    public IHtmlContent Source =>
        WrittenText.Words(
            text,
            fact switch
            {
                LegalActRegistered e => e.Source,
                LegalActAmended e => e.Source,
                ClauseCorrected e => e.Source,
                LegalActRepealed e => e.Source,
                _ => throw new InvalidOperationException($"{fact.GetType().Name} is told otherwise."),
            }
        );

    private string Meaning(Transition transition) => text[$"law.transition.{CodeOf.Value(transition)}"];
}
