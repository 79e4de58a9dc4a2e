namespace Sijil.Domain.Permits;

/// <summary>The applicant was erased: the texts that were published of a withdrawn application go, because no public act rests on them.</summary>
public sealed record ErasePublishedTexts(PermitApplicationId ApplicationId)
{
    /// <returns>Nothing where they stay: a decision, once made, is public with what it is about.</returns>
    public static Decision<PermitApplicationEvent> Decide(
        ErasePublishedTexts command,
        PermitApplication application,
        DateTimeOffset now
    ) =>
        application is { Phase: ApplicationPhase.Withdrawn, Validation: not null, AreTextsErased: false }
            ? new PublishedTextsErased(command.ApplicationId, now)
            : Array.Empty<PermitApplicationEvent>();
}
