namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>How verdicts lie in the store. On a seal they are public as it is; on a signature of a person only that there are some.</summary>
internal static class VerdictStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> OfSeals =
    [
        StoredEvent.Of<SealValidated>(
            "signatures.seal-validated",
            1,
            "act",
            "file",
            "verdict",
            "report",
            "validatedAt"
        ),
    ];

    public static readonly IReadOnlyList<StoredEvent> All =
    [
        .. OfSeals,
        StoredEvent.Of<SignatureValidated>("signatures.signature-validated", 1),
    ];
}
