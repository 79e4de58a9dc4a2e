using System.Collections;
using System.Globalization;
using System.Resources;

namespace Sijil.Application.Ledger;

/// <summary>The words for what stands in the log, in one language: for kinds of events, members and codes.</summary>
/// <remarks>They are published, so that whoever verifies a page renders its values again and compares.</remarks>
public sealed class LogLabels(CultureInfo language)
{
    private static readonly ResourceManager Texts = new(
        "Sijil.Application.Ledger.LogLabels",
        typeof(LogLabels).Assembly
    );

    public static LogLabels Of(string language) => new(CultureInfo.GetCultureInfo(language));

    /// <summary>What happened, by the stored name of an event; the name itself where there are no words for it.</summary>
    public string Kind(string storedName) => Find($"kind.{storedName}") ?? storedName;

    public string Kind<TEvent>() => Kind(typeof(TEvent));

    public string Kind(object fact) => Kind(fact.GetType());

    public string Member(string name) => Find($"member.{name}") ?? name;

    /// <summary>What a code means in a member; null for what is no code.</summary>
    public string? Value(string member, string code) => Find($"value.{member}.{code}") ?? Find($"kind.{code}");

    public IReadOnlyDictionary<string, string> All =>
        new SortedDictionary<string, string>(
            Texts
                .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
                .Cast<DictionaryEntry>()
                .Select(entry => (string)entry.Key)
                .ToDictionary(key => key, key => Find(key)!),
            StringComparer.Ordinal
        );

    private string Kind(Type type) => Kind(EventCatalogue.Of(type).Name);

    private string? Find(string key) => Texts.GetString(key, language);
}
