namespace Sijil.Application;

/// <summary>Who vouches for accounts while developing: the program itself, to nobody but itself.</summary>
public static class LocalIssuer
{
    public const string Name = "urn:sijil:development";
}
