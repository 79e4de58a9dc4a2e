using System.ComponentModel;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections;
using Sijil.Projections.Governance;

namespace Sijil.Api.Governance.Acts;

/// <summary>What can be cited: clauses that are law on a day.</summary>
public sealed record ClausesAnswer(
    [property: Description("The day on which they are law.")] DateOnly On,
    IReadOnlyList<ClausesAnswer.Citable> Items,
    [property: Description("Where the list goes on; null at its end.")] string? Next
)
{
    private const int FirstWordsLength = 120;

    /// <summary>A clause to choose: act and clause are what a decision cites.</summary>
    public sealed record Citable(
        string Act,
        string Clause,
        [property: Description("Of the act.")] LawWording Title,
        [property: Description("How the text begins, in the languages it has.")] LawWording FirstWords
    );

    internal static ClausesAnswer Of(DateOnly on, Page<ClauseInForce> page) =>
        new(
            on,
            [
                .. page.Items.Select(one => new Citable(
                    one.Act,
                    one.Clause.Clause,
                    one.Title,
                    new(FirstWords(one.Text.Arabic), FirstWords(one.Text.French), FirstWords(one.Text.English))
                )),
            ],
            page.Next
        );

    /// <summary>Whole words as far as there is room; of one word that is longer than that, its beginning.</summary>
    private static string? FirstWords(string? text)
    {
        if (text is null || text.Length <= FirstWordsLength)
            return text;

        var space = text.LastIndexOf(' ', FirstWordsLength);
        var end = space > 0 ? space : FirstWordsLength;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
