using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Rows of another system, read one after the other.</summary>
internal interface IImportSource : IDisposable
{
    ImportFormat Format { get; }

    /// <summary>In bytes, of what is read row by row.</summary>
    long Length { get; }

    /// <summary>How many of these bytes have been read.</summary>
    long Position { get; }

    /// <summary>
    /// The rows in their order, still to be taken apart: that is done elsewhere and in parallel, and can be done again.
    /// </summary>
    /// <exception cref="ImportSourceException">From here on the source cannot be read.</exception>
    IEnumerable<Func<ReadRow>> Rows();
}
