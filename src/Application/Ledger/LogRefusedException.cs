namespace Sijil.Application.Ledger;

/// <summary>
/// The log does not go on: what the database holds is not what was published, or what was published is not what was signed. Nothing
/// is signed until somebody has found out why.
/// </summary>
public sealed class LogRefusedException(string message, Exception? cause = null) : Exception(message, cause);
