namespace Sijil.Application.Permits.Import.Sources;

/// <summary>A source cannot be read at all, or no further. The message says what is missing and holds nothing that stands in it.</summary>
public sealed class ImportSourceException(string message) : Exception(message);
