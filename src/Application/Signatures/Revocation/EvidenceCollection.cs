namespace Sijil.Application.Signatures.Revocation;

/// <summary>Evidence while it is being collected.</summary>
internal sealed class EvidenceCollection
{
    private readonly Dictionary<string, byte[]> certificates = [];
    private readonly List<byte[]> lists = [];
    private readonly List<byte[]> answers = [];
    private readonly List<string> missing = [];

    /// <summary>False where the same certificate was asked about already.</summary>
    public bool Begin(Suspect suspect) =>
        certificates.TryAdd(suspect.Certificate.Thumbprint, suspect.Certificate.RawData);

    public void Keep(IssuedList list)
    {
        if (!lists.Exists(kept => kept.AsSpan().SequenceEqual(list.Encoded)))
            lists.Add(list.Encoded);
    }

    public void Keep(OcspAnswer answer) => answers.Add(answer.Encoded);

    public void Miss(string fault) => missing.Add(fault);

    public CollectedEvidence Done() =>
        new(missing is [] ? new([.. certificates.Values], lists, answers) : null, missing);
}
