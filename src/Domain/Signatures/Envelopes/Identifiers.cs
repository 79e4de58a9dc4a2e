namespace Sijil.Domain.Signatures.Envelopes;

public readonly record struct EnvelopeId(Guid Value);

public readonly record struct SlotId(Guid Value)
{
    /// <summary>A slot has a stream of its own whose id follows from its place, so that nobody is invited to it twice.</summary>
    public static SlotId Of(EnvelopeId envelope, int number) =>
        new(NamedIdentifier.Of($"signatures.slot\n{envelope.Value:D}\n{number}"));
}

/// <summary>One passage from what is shown to what is signed. It is used once.</summary>
public readonly record struct SigningSessionId(Guid Value);
