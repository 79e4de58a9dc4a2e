using System.Text.Json;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The envelope of an exported case: what persons signed in it, and with what. It follows from the events and what was opened.</summary>
/// <param name="Manifest">The exact bytes that were signed.</param>
/// <param name="ManifestDigest">What the events say it is; null where the envelope was not sent.</param>
internal sealed record CaseEnvelope(
    byte[] Manifest,
    string? ManifestDigest,
    IReadOnlyList<CaseDocument> Documents,
    IReadOnlyList<CaseSignature> Signatures
)
{
    /// <returns>Null where the case has no envelope, or nothing but what is public of it.</returns>
    public static CaseEnvelope? Of(ExportedCase exported)
    {
        var facts = exported.Events.Select(known => known.Fact).ToArray();
        if (!facts.OfType<EnvelopeDrafted>().Any())
            return null;

        EnvelopeDocument[] attached = [.. facts.OfType<DocumentAttached>().Select(fact => fact.Document)];
        var manifest = Domain.Signatures.Envelopes.Manifest.BytesOf(attached);
        return new(
            manifest,
            facts.OfType<EnvelopeSent>().SingleOrDefault()?.ManifestDigest,
            CaseDocument.All(attached, exported),
            [
                .. exported
                    .Events.Where(known => known.Fact is SignatureReceived)
                    .Select(known => CaseSignature.Of(known, facts, exported)),
            ]
        );
    }

    /// <summary>What follows from the rest of the case and lies in it as well, so that common tools reach it.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files()
    {
        yield return (CasePath.Manifest, Manifest);
        foreach (var signature in Signatures)
        {
            if (signature.Content is { } content)
                yield return (CasePath.Signature(signature.Number), content);
        }
    }

    /// <summary>A value that was opened under this name; null where it was not.</summary>
    public static string? Opened(ExportedCase exported, string? commitment, string name) =>
        commitment is not null
        && exported.Disclosures.TryGetValue(commitment, out var text)
        && Disclosure.Parse(text) is { } disclosure
        && disclosure.Name == name
            ? JsonElement.Parse(disclosure.ValueJson).GetString()
            : null;
}
