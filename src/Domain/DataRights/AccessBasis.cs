using Sijil.Domain.DataRights.Grants;

namespace Sijil.Domain.DataRights;

/// <summary>What gives someone the right to see personal values, as it stood when it was decided.</summary>
/// <remarks>
/// Inside the house it is a processing activity, for those outside it a grant. A permission, its opening and its record ask which
/// case they have.
/// </remarks>
public abstract record AccessBasis
{
    /// <summary>
    /// An entry of the public register. Whoever opens values guards the version of its stream, so that an ending
    /// acknowledged before is never overtaken.
    /// </summary>
    public sealed record Activity(
        ProcessingActivityId ActivityId,
        string Code,
        long Version,
        Wording Purpose,
        string LegalBasis
    ) : AccessBasis;

    /// <summary>
    /// A grant, and the client through which the body reads. Whoever opens values guards the versions of both streams, so that
    /// neither a revocation nor an unbinding acknowledged before is overtaken.
    /// </summary>
    public sealed record Grant(AccessGranted Given, long Version, ClientBindingId Client, long ClientVersion)
        : AccessBasis;

    private AccessBasis() { }
}
