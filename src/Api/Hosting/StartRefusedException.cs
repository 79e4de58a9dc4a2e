namespace Sijil.Api.Hosting;

/// <summary>The configuration is not fit to run with. The message says what to change.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
