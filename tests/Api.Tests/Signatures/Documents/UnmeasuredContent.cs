using System.Net;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>Bytes that are sent without saying how many they are.</summary>
internal sealed class UnmeasuredContent(byte[] bytes) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(bytes).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
