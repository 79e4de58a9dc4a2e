using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>The exact bytes over which a signature in an envelope is made, and by which it is checked.</summary>
internal static class ToBeSigned
{
    public static byte[] Of(Envelope envelope) => Manifest.BytesOf(envelope.Documents);
}
