namespace Sijil.Domain.Governance.Residents;

public readonly record struct ResidentsRollId(Guid Value)
{
    /// <summary>There is one roll in each register, so its stream has a name and not a number.</summary>
    public static readonly ResidentsRollId Only = new(NamedIdentifier.Of("governance.residents-roll"));
}
