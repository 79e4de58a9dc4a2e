using Sijil.Application.Ledger;

namespace Sijil.Bench.Ledger;

/// <summary>A log as an auditor has it: a folder of files.</summary>
internal sealed class LogInFolder(string folder) : ILogSource
{
    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, path);
        return new(File.Exists(file) ? File.ReadAllBytes(file) : null);
    }
}
