namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Why a row cannot be taken over, as far as its shape is concerned. The rules of the domain have codes of their own.</summary>
public static class RowFaults
{
    public const string FieldCount = "import.field-count";
    public const string Quotes = "import.quotes";
    public const string Encoding = "import.encoding";
    public const string ControlCharacter = "import.control-character";
    public const string TooLong = "import.too-long";
    public const string Missing = "import.missing";
    public const string NotADate = "import.not-a-date";
    public const string NotANumber = "import.not-a-number";
    public const string NotACode = "import.not-a-code";
    public const string WithoutApplication = "import.without-application";
    public const string SecondDecision = "import.second-decision";
}
