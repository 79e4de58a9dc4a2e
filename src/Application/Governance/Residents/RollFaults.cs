namespace Sijil.Application.Governance.Residents;

/// <summary>Why a row of a roll cannot be taken over, beside the faults that any table can have.</summary>
public static class RollFaults
{
    public const string NobodyNamed = "import.national-id-empty";
    public const string NamedTwice = "import.person-named-twice";
    public const string AreaUnknown = "import.area-unknown";
    public const string ClassUnknown = "import.class-unknown";
    public const string EndsBeforeItBegins = "import.ends-before-it-begins";
}
