namespace Sijil.Domain.DataRights.Erasures;

/// <summary>The rules about erasure, one line each. The codes are documented in docs/rules/data-rights.md.</summary>
public static class ErasureRejections
{
    public static readonly Rejection SubjectNotFound = new("data-rights.subject.not-found");
    public static readonly Rejection SubjectErased = new("data-rights.subject-erased");
    public static readonly Rejection NotFound = new("data-rights.erasure.not-found");
    public static readonly Rejection Closed = new("data-rights.erasure-closed");
    public static readonly Rejection NotDestroyed = new("data-rights.erasure-not-approved");
    public static readonly Rejection OwnErasure = new("data-rights.own-erasure");
    public static readonly Rejection OwnRequest = new("data-rights.own-erasure-request");
    public static readonly Rejection CaseUnderWay = new("data-rights.case-under-way");
    public static readonly Rejection SeatHeld = new("data-rights.seat-held");
    public static readonly Rejection VoteUnderWay = new("data-rights.vote-under-way");
    public static readonly Rejection EnvelopeUnderWay = new("data-rights.envelope-under-way");
    public static readonly Rejection RetentionUnknown = new("data-rights.backup-retention-unknown");
    public static readonly Rejection BackupsStillKept = new("data-rights.backups-still-kept");
}
