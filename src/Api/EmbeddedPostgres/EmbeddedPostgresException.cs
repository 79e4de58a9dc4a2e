namespace Sijil.Api.EmbeddedPostgres;

/// <summary>The embedded server cannot be used as things are; the message says what to change.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message)
        : base(message) { }

    public EmbeddedPostgresException(string message, Exception cause)
        : base(message, cause) { }
}
