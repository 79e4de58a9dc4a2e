using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Governance;
using Sijil.Domain.Specs.DataRights.Grants;

namespace Sijil.Domain.Specs.DataRights.Erasures;

/// <summary>A person whose last case is closed asks for nothing more to be kept. Fixed values, so that a failure reads the same every time.</summary>
internal static class AnErasure
{
    /// <summary>For how many days backups are kept.</summary>
    public const int Kept = 30;

    public static readonly ErasureId Id = new(Guid.Parse("018f0000-0000-4000-8000-0000000000e1"));
    public static readonly Guid Key = Guid.Parse("018f0000-0000-4000-8000-0000000000e2");

    public static readonly SubjectId Subject = Person(6);
    public static readonly SubjectId Officer = Person(7);
    public static readonly SubjectId Second = Person(8);

    public static readonly Moment Now = AnExchange.Now;

    public static readonly SubjectStanding Held = new(
        IsHeld: true,
        IsErased: false,
        IsInOpenCase: false,
        HoldsSeat: false,
        IsInOpenVote: false,
        IsAwaited: false
    );

    public static readonly ErasureRequested Request = new(
        Id,
        Subject,
        ErasureGround.NoLongerNecessary,
        AnExchange.Basis,
        Officer,
        Now.At
    );

    public static readonly ErasureApproved Approval = new(Id, Second, FourEyesRestOnUnidentified: false, Now.At);

    public static readonly DestroySubject Destroyed = new(
        Id,
        [Key],
        ["one", "two"],
        [new(ErasedStore.SubjectKeys, 1, 0), new(ErasedStore.SealedValues, 2, 0), new(ErasedStore.PublicTexts, 0, 3)]
    );

    public static readonly SubjectKeyDestroyed Destruction = new(
        Id,
        [Key],
        AnExchange.Basis,
        Destroyed.Receipts,
        Now.Today.AddDays(Kept),
        Destroyed.Commitments,
        Now.At
    );

    public static History<Erasure, ErasureEvent> NotAsked =>
        Spec.For<Erasure, ErasureEvent>(Erasure.Initial, Erasure.Evolve);

    public static History<Erasure, ErasureEvent> Asked => NotAsked.And(Request);

    public static History<Erasure, ErasureEvent> Approved => Asked.And(Approval);

    public static History<Erasure, ErasureEvent> Done => Approved.And(Destruction);

    /// <summary>The moment so many days later.</summary>
    public static Moment In(int days) => new(Now.At.AddDays(days), Now.Today.AddDays(days));

    private static SubjectId Person(int number) => new(Guid.Parse($"018f0000-0000-4000-8000-00000000000{number}"));
}
