namespace Sijil.Domain.Governance.Councils;

public enum Choice
{
    Yes,
    No,
    Abstain,
}

/// <summary>What was chosen from a seat.</summary>
public sealed record SeatChoice(string Seat, Choice Choice);

/// <summary>How many chose what.</summary>
public sealed record Tally(int Yes, int No, int Abstain)
{
    public int Cast() => Yes + No + Abstain;

    public static Tally Of(IReadOnlyCollection<SeatChoice> choices) =>
        new(
            choices.Count(choice => choice.Choice == Choice.Yes),
            choices.Count(choice => choice.Choice == Choice.No),
            choices.Count(choice => choice.Choice == Choice.Abstain)
        );
}
