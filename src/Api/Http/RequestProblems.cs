namespace Sijil.Api.Http;

/// <summary>What is refused before any rule of the register is asked, one line each. docs/rules/requests.md explains them, and signatures.md those of its own.</summary>
public static class RequestProblems
{
    public static readonly Problem Malformed = new(400, "request.malformed");
    public static readonly Problem FormMalformed = new(400, "request.form-malformed");
    public static readonly Problem ParameterMalformed = new(400, "request.parameter-malformed");
    public static readonly Problem Invalid = new(400, "request.invalid");
    public static readonly Problem IdempotencyKeyMissing = new(400, "request.idempotency-key-missing");
    public static readonly Problem IdempotencyKeyMalformed = new(400, "request.idempotency-key-malformed");
    public static readonly Problem IfMatchMalformed = new(400, "request.if-match-malformed");
    public static readonly Problem NotAuthenticated = new(401, "request.not-authenticated");
    public static readonly Problem NotAllowed = new(403, "request.not-allowed");
    public static readonly Problem NotFound = new(404, "request.not-found");
    public static readonly Problem MunicipalityNotFound = new(404, "request.municipality.not-found");
    public static readonly Problem MethodNotAllowed = new(405, "request.method-not-allowed");
    public static readonly Problem VersionStale = new(412, "request.version-stale");
    public static readonly Problem TooLarge = new(413, "request.too-large");
    public static readonly Problem MediaTypeUnsupported = new(415, "request.media-type-unsupported");
    public static readonly Problem IdempotencyKeyReused = new(422, "request.idempotency-key-reused");
    public static readonly Problem IfMatchMissing = new(428, "request.if-match-missing");
    public static readonly Problem TooMany = new(429, "request.too-many") { RetryAfter = TimeSpan.FromSeconds(1) };
    public static readonly Problem Refused = new(400, "request.refused");
    public static readonly Problem Fault = new(500, "request.fault");
    public static readonly Problem Unavailable = new(503, "request.unavailable")
    {
        RetryAfter = TimeSpan.FromSeconds(2),
    };
    public static readonly Problem TimedOut = new(503, "request.timed-out") { RetryAfter = TimeSpan.FromSeconds(5) };

    public static readonly Problem TrustUnreadable = new(503, "signatures.trust-unreadable")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static readonly Problem LogUnavailable = new(503, "ledger.log-unavailable")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static readonly Problem DocumentDamaged = new(503, "signatures.document-damaged")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static readonly Problem DocumentStoreUnavailable = new(503, "signatures.document-store-unavailable")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static readonly IReadOnlyList<Problem> All =
    [
        Malformed,
        FormMalformed,
        ParameterMalformed,
        Invalid,
        IdempotencyKeyMissing,
        IdempotencyKeyMalformed,
        IfMatchMalformed,
        NotAuthenticated,
        NotAllowed,
        NotFound,
        MunicipalityNotFound,
        MethodNotAllowed,
        VersionStale,
        TooLarge,
        MediaTypeUnsupported,
        IdempotencyKeyReused,
        IfMatchMissing,
        TooMany,
        Refused,
        Fault,
        Unavailable,
        TimedOut,
        TrustUnreadable,
        LogUnavailable,
        DocumentDamaged,
        DocumentStoreUnavailable,
    ];

    /// <summary>For an answer that says no more than its status.</summary>
    public static Problem OfStatus(int status) =>
        All.FirstOrDefault(problem => problem.Status == status && problem.Status is not (400 or 404)) is { } only ? only
        : status == 404 ? NotFound
        : (status < 500 ? Refused : Fault) with { Status = status };
}
