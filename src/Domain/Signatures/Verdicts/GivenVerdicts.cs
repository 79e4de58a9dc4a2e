namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>The verdicts on a signature as far as they matter for the next.</summary>
/// <param name="Newest">Null before the first.</param>
public sealed record GivenVerdicts(VerdictEvent? Newest)
{
    public static readonly GivenVerdicts Initial = new((VerdictEvent?)null);

    public static GivenVerdicts Evolve(GivenVerdicts verdicts, VerdictEvent @event) => new(@event);
}
