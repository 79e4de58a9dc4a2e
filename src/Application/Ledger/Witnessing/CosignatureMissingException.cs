namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Too few witnesses have cosigned a checkpoint, so it is not published. The message says what each of them answered.</summary>
public sealed class CosignatureMissingException(string message) : Exception(message);
