namespace Sijil.Api.Http;

/// <summary>What can be wrong with one member of a body, one line each. docs/rules/requests.md explains them.</summary>
public static class FieldCodes
{
    public const string Required = "field.required";
    public const string WrongType = "field.wrong-type";
    public const string TooLong = "field.too-long";
    public const string TooMany = "field.too-many";
    public const string OutOfRange = "field.out-of-range";
    public const string Malformed = "field.malformed";
    public const string ControlCharacters = "field.control-characters";
    public const string DirectionControls = "field.direction-controls";
    public const string Invalid = "field.invalid";

    public static readonly IReadOnlyList<string> All =
    [
        Required,
        WrongType,
        TooLong,
        TooMany,
        OutOfRange,
        Malformed,
        ControlCharacters,
        DirectionControls,
        Invalid,
    ];
}
