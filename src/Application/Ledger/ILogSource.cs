namespace Sijil.Application.Ledger;

/// <summary>The published files of one log, wherever they are read from: its folder, or the address at which it is served.</summary>
public interface ILogSource
{
    /// <param name="path">Below the log, as C2SP tlog-tiles has it, such as <c>checkpoint</c> or <c>tile/0/000</c>.</param>
    /// <returns>Null where there is no such file.</returns>
    ValueTask<byte[]?> Read(string path, CancellationToken cancellation);
}
