namespace Sijil.Bench.Load;

/// <summary>What the load generator sends, one request after the other, to whichever connection is free. Thread-safe.</summary>
internal interface IRequests
{
    /// <summary>Every other status is an error.</summary>
    int ExpectedStatus { get; }

    /// <summary>Writes the next request, head and body, as it goes over the wire.</summary>
    /// <returns>Its length, or zero where there is none left: the load then ends early.</returns>
    int Next(Span<byte> buffer);
}
