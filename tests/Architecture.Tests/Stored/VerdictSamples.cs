using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Architecture.Tests.Stored;

internal static class VerdictSamples
{
    private static readonly VerdictsId Id = new(Guid.Parse("00000000-0000-8000-8000-0000000000e1"));

    private static readonly KeptVerdict Verdict = new(
        "INDETERMINATE",
        "REVOKED_NO_POE",
        Sample.At,
        Sample.At,
        new(1, "TS 119 312 v1.5.1", Sample.Digest("policy"), Sample.Digest("knowledge"))
    );

    public static readonly IReadOnlyList<object> All =
    [
        new SealValidated(
            Id,
            new("permits.decision-notified", Sample.Application.Value, "PA-2026-000001"),
            Sample.Digest("seal"),
            Verdict,
            Sample.Digest("report"),
            [Sample.Digest("mark")],
            Sample.At
        ),
        new SignatureValidated(
            Id,
            Guid.Parse("00000000-0000-8000-8000-0000000000e2"),
            Verdict,
            Sample.Sealed("answers"),
            Sample.Sealed("report"),
            [Sample.Digest("mark")],
            Sample.At,
            new(Verdict, Sample.Sealed("answers"), Sample.Sealed("report"))
        ),
        new CertificateRevocationLearned(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000e3")),
            Sample.Digest("mark"),
            Sample.At,
            IsOnHold: false,
            Sample.Digest("list"),
            Sample.At
        ),
        new CertificateHoldEnded(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000e3")),
            Sample.Digest("mark"),
            Sample.Digest("list"),
            Sample.At
        ),
        new RevocationListLearned(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000e4")),
            Sample.Digest("part"),
            Sample.Digest("list"),
            Sample.Digest("before"),
            Sample.At,
            Sample.At
        ),
    ];
}
