using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public static class PermitTypeNames
{
    /// <summary>File numbers of permit applications begin with it.</summary>
    public const string Prefix = "PA";

    /// <summary>Numbers of permits begin with it.</summary>
    public const string PermitPrefix = "P";

    /// <summary>A type is known by its code, so that the store refuses a second one with it.</summary>
    public static PermitTypeId Id(string code) => new(NamedIdentifier.Of($"permits.permit-type\n{code}"));
}
