namespace Sijil.Application.Permits;

/// <summary>What an officer found, with the wording in which address and description become public.</summary>
public sealed record ValidityForm(DateOnly ValidFrom, DateOnly CheckedOn, string SiteAddress, string Description)
{
    /// <summary>Says nothing, so that a log line cannot betray what is not public yet.</summary>
    public override string ToString() => nameof(ValidityForm);
}
