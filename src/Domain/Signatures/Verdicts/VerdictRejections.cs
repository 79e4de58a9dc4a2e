namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>The rules of kept verdicts, one line each. docs/rules/signatures.md gives their basis.</summary>
public static class VerdictRejections
{
    /// <summary>The signature of a person is opened for somebody, whom its signer can see.</summary>
    public static readonly Rejection ReaderNotNamed = new("signatures.reader-not-named");
}
