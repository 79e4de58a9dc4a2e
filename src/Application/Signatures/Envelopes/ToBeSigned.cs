using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>The exact bytes over which a signature in an envelope is made, and by which it is checked.</summary>
public static class ToBeSigned
{
    public const string MediaType = "application/json";

    public static byte[] Of(Envelope envelope) => Manifest.BytesOf(envelope.Documents);
}
