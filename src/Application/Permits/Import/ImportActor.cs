using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

internal static class ImportActor
{
    /// <summary>An import is nobody's act; everything it records is joined by its batch.</summary>
    public static Instruction Instruct(string municipality, ImportBatchId batch) =>
        SystemActor.Instruct(municipality, batch.Value.ToString());
}
