namespace Sijil.Application.Ledger.Cases;

/// <summary>A file of an exported case is not what it should be.</summary>
internal sealed class WrongFileException(string path, string reason, Exception? cause = null) : Exception(reason, cause)
{
    public CaseFault Fault { get; } = new(path, reason);
}
