namespace Sijil.Domain.Governance;

/// <summary>The days of which law can speak, whoever names one. What is far outside is a slip of the pen.</summary>
public static class DaysOfLaw
{
    public static readonly DateOnly Earliest = new(1900, 1, 1);
    public static readonly DateOnly Latest = new(2199, 12, 31);

    public static bool Include(DateOnly day) => day >= Earliest && day <= Latest;
}
