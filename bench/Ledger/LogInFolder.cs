using Sijil.Application.Ledger;

namespace Sijil.Bench.Ledger;

/// <summary>A log as an auditor has it: a folder of files.</summary>
internal sealed class LogInFolder(string folder) : ILogSource
{
    public async ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, path);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellation) : null;
    }
}
