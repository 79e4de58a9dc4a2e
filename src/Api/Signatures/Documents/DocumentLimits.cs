namespace Sijil.Api.Signatures.Documents;

/// <summary>What the document store takes and how long it waits. Configured under <c>Documents</c>.</summary>
/// <param name="LargestFile">In bytes.</param>
/// <param name="LongestTransfer">How long one document may take to arrive, or to be taken away.</param>
/// <param name="KeepUnrecorded">How long what a cut-off upload left behind is kept.</param>
internal sealed record DocumentLimits(long LargestFile, TimeSpan LongestTransfer, TimeSpan KeepUnrecorded)
{
    /// <summary>What surrounds a file in a form: boundaries, names, and the ids of those whom it concerns.</summary>
    private const int FormOverhead = 64 * 1024;

    private const long DefaultLargestFile = 200 * 1024 * 1024;

    public long LargestRequest => LargestFile + FormOverhead;

    public static DocumentLimits Of(IConfiguration configuration) =>
        new(
            configuration.GetValue("Documents:LargestFile", DefaultLargestFile),
            configuration.GetValue("Documents:LongestTransfer", TimeSpan.FromMinutes(15)),
            configuration.GetValue("Documents:KeepUnrecorded", TimeSpan.FromDays(7))
        );
}
