namespace Sijil.Domain.Permits;

public readonly record struct PermitTypeId(Guid Value);

public readonly record struct PermitApplicationId(Guid Value);

public readonly record struct NotificationId(Guid Value)
{
    /// <summary>A decision is written to its applicant once: the id follows from the application's, so the store refuses a second.</summary>
    public static NotificationId Of(PermitApplicationId application) =>
        new(NamedIdentifier.Of($"permits.notification\n{application.Value:D}"));
}

public readonly record struct PermitId(Guid Value)
{
    /// <summary>An application leads to one permit at most: its id follows from the application's, so the store refuses a second.</summary>
    public static PermitId Of(PermitApplicationId application) =>
        new(NamedIdentifier.Of($"permits.permit\n{application.Value:D}"));
}
