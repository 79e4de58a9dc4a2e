using Sijil.Domain;
using Sijil.Domain.DataRights;

namespace Sijil.Application;

/// <summary>Acts where no person does: the clock, an import, the beginning of a register.</summary>
public static class SystemActor
{
    /// <summary>Not a person: the same in every register, and in no identity roll.</summary>
    public static readonly SubjectId Id = new(NamedIdentifier.Of("sijil.system"));

    public static Instruction Instruct(string municipality, string correlation, string? causation = null) =>
        new(municipality, new Actor(Id, Roles.System, Unit: null), correlation, causation);
}
