using Sijil.Domain.Signatures.Documents;

namespace Sijil.Architecture.Tests.Stored;

internal static class DocumentSamples
{
    /// <summary>Both digests are given, so that the file has both; the domain gives one.</summary>
    public static IReadOnlyList<object> All =>
        [
            new DocumentStored(
                new(Guid.Parse("00000000-0000-4000-8000-0000000000d0")),
                Sample.Digest("address"),
                Sample.Digest("document"),
                Sample.Sealed("document"),
                4_711,
                "application/pdf",
                [Sample.Applicant, Sample.Agent],
                "planning",
                Sample.Clerk,
                Sample.At
            ),
        ];
}
