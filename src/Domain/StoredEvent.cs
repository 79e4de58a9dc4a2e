namespace Sijil.Domain;

/// <summary>How one kind of event lies in the store for ever.</summary>
/// <param name="Name">The pinned name: context, then the event in lower case, such as <c>permits.permit-issued</c>.</param>
/// <param name="Version">Counts from one; a changed form is a new version beside the old one, never an edit.</param>
/// <param name="Type">The record that holds it in memory.</param>
/// <param name="PublicFacts">
/// The members of the stored JSON that anyone may read. What is not listed is not public, and what is listed can never
/// be taken back, because it stands in the public log: no names, addresses or free text, ever.
/// </param>
public sealed record StoredEvent(string Name, int Version, Type Type, IReadOnlyList<string> PublicFacts)
{
    public static StoredEvent Of<TEvent>(string name, int version, params string[] publicFacts) =>
        new(name, version, typeof(TEvent), publicFacts);

    /// <summary>Name and version in one word, as the store keeps them: <c>permits.permit-issued@1</c>.</summary>
    public string Alias => $"{Name}@{Version}";
}
