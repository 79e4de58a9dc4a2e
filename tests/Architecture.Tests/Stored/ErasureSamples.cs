using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Architecture.Tests.Stored;

internal static class ErasureSamples
{
    private static readonly ErasureId Erasure = new(Guid.Parse("00000000-0000-4000-8000-0000000000d3"));
    private static readonly Guid Key = Guid.Parse("00000000-0000-4000-8000-0000000000d4");

    public static readonly IReadOnlyList<object> All =
    [
        new ErasureRequested(
            Erasure,
            Sample.Applicant,
            ErasureGround.NoLongerNecessary,
            [LawSamples.Basis],
            Sample.Clerk,
            Sample.At
        ),
        new ErasureApproved(Erasure, Sample.Decider, FourEyesRestOnUnidentified: true, Sample.At),
        new ErasureRefused(Erasure, Sample.Wording, [LawSamples.Basis], Sample.Decider, Sample.At),
        new SubjectKeyDestroyed(
            Erasure,
            [Key],
            [LawSamples.Basis],
            [new(ErasedStore.SubjectKeys, 1, 0), new(ErasedStore.PublicTexts, 0, 3)],
            new(2026, 10, 7),
            [Sample.Digest("cm-applicant-name")],
            Sample.At
        ),
        new ErasureCompleted(Erasure, [Key], new(2026, 10, 7), Sample.At),
    ];
}
