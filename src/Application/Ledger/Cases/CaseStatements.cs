using System.Text.Json;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The signed statements of an exported case, against what the log says of them. What was sealed before has none.</summary>
internal static class CaseStatements
{
    public static IReadOnlyList<string> Digests(ActSealed act) =>
        act.Statement is { } statement ? [statement.Digest, statement.SignatureDigest] : [];

    /// <param name="documents">All that <see cref="Digests"/> names, by digest.</param>
    /// <exception cref="WrongFileException">One of the files is not what the log speaks of.</exception>
    public static void Verify(ActSealed act, IReadOnlyDictionary<string, byte[]> documents)
    {
        if (act.Statement is not { } statement)
            return;

        var (content, file) = (documents[statement.Digest], documents[statement.SignatureDigest]);
        var path = CasePath.File(statement.SignatureDigest);
        if (JadesReading.Read(file, detached: null) is not [var signature])
            throw new WrongFileException(path, "It has not the form of a signature with its content inside.");
        if (signature.Certificate?.Digest() != act.Seal.CertificateDigest)
            throw new WrongFileException(path, "It was made under another certificate than the log says.");
        if (signature.Value.IsOf(signature.Certificate) != true)
            throw new WrongFileException(path, "Its value is not of what it says.");
        if (JwsSerialization.Read(file) is not [{ Payload.Decoded: var inside }] || !inside.Span.SequenceEqual(content))
            throw new WrongFileException(path, "It has another content inside than the file beside it.");
        if (!Tells(content, act.Act))
            throw new WrongFileException(CasePath.File(statement.Digest), "It is about another act.");
    }

    private static bool Tells(byte[] content, ActReference act)
    {
        try
        {
            return JsonElement.Parse(content).GetProperty("act").Deserialize<ActReference>(StoredJson.Options) == act;
        }
        // This is how the parser says that it is something else.
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
