namespace Sijil.Projections.Permits;

/// <summary>Which entries of the public register somebody wants to see; what is null does not matter to them.</summary>
/// <param name="Text">Beginnings of words in any of the three languages; all of them must be found.</param>
/// <param name="State">One of <see cref="PublicPermitState"/>.</param>
/// <param name="PermitType">The code of a type of permit; of an import the type as given.</param>
/// <param name="From">The first day on which an entry may be listed; see <see cref="PublicPermit.ListedOn"/>.</param>
/// <param name="Until">The last such day. Entries without any day are in no stretch of days.</param>
/// <param name="Cites">The law that a decision rests on.</param>
/// <param name="Number">The number of the one entry, as it is written.</param>
public sealed record RegisterSearch(
    string? Text = null,
    string? State = null,
    string? PermitType = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    CitedLaw? Cites = null,
    string? Number = null
)
{
    private const int MostWords = 20;

    internal IEnumerable<string> Conditions(Statement statement)
    {
        yield return $"tenant_id = {Statement.Municipality}";
        if (!string.IsNullOrWhiteSpace(Text))
            yield return $"{PublicPermitTable.Words} @@ ({statement.Value(Beginnings(Text))})::tsquery";
        if (State is not null)
            yield return $"state = {statement.Value(State)}";
        if (PermitType is not null)
            yield return $"permit_type = {statement.Value(PermitType)}";
        if (From is { } from)
            yield return $"listed_on >= {statement.Value(from)}";
        if (Until is { } until)
            yield return $"listed_on between {statement.Value(PublicPermit.NoDay.AddDays(1))} and {statement.Value(until)}";
        if (Cites is { } law)
            yield return $"{PublicPermitTable.Basis} @> ({statement.Value(law.Json)})::jsonb";
        if (Number is not null)
            yield return $"number = {statement.Value(Number)}";
    }

    /// <summary>Words hold letters and digits only, so nothing in them can be read as an operator. No words find nothing.</summary>
    private static string Beginnings(string text) =>
        string.Join(" & ", SearchText.Words(text).Take(MostWords).Select(word => $"'{word}':*"));
}
