using Sijil.Domain.Signatures;

namespace Sijil.Architecture.Tests.Stored;

internal static class SignatureSamples
{
    private static readonly ActReference Act = new(
        "permits.decision-notified",
        Sample.Application.Value,
        "PA-2026-000001"
    );

    public static readonly IReadOnlyList<object> All =
    [
        new ActSealed(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000f1")),
            Act,
            new(Sample.Digest("document"), 4_711, "text/html; charset=utf-8"),
            new(Sample.Digest("seal"), SealLevel.CadesBaselineB, Sample.Digest("certificate"), Sample.Digest("chain")),
            new(2026, 9, 7, 9, 30, 0, TimeSpan.Zero),
            new(
                Sample.Digest("statement"),
                815,
                "application/json",
                Sample.Digest("signature"),
                SealLevel.JadesBaselineB
            )
        ),
        new SealTimestamped(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000f1")),
            Act,
            Sample.Digest("stamped"),
            SealLevel.CadesBaselineT,
            new(2026, 9, 7, 9, 31, 0, TimeSpan.Zero)
        ),
        new SealTimestampFailed(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000f1")),
            Act,
            new(2026, 9, 7, 9, 30, 30, TimeSpan.Zero)
        ),
        new SealExtended(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000f1")),
            Act,
            Sample.Digest("extended"),
            SealLevel.CadesBaselineLT,
            new(2026, 9, 8, 9, 31, 0, TimeSpan.Zero)
        ),
    ];
}
