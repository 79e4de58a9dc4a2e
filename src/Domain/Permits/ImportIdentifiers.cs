namespace Sijil.Domain.Permits;

public readonly record struct ImportedRecordId(Guid Value)
{
    /// <summary>A number of a source has one record: its id follows from both, so the store refuses a second.</summary>
    public static ImportedRecordId Of(ImportFormat format, string number) =>
        new(NamedIdentifier.Of($"permits.imported-record\n{format.Name}\n{number}"));
}

public readonly record struct ImportBatchId(Guid Value)
{
    /// <summary>An interrupted run over the same content finds its batch again; a finished one is followed by another.</summary>
    public static ImportBatchId Of(ImportFormat format, string contentDigest, int run) =>
        new(
            NamedIdentifier.Of(
                FormattableString.Invariant($"permits.import-batch\n{format.Name}\n{contentDigest}\n{run}")
            )
        );
}

public static class ImportFormatNames
{
    extension(ImportFormat format)
    {
        /// <summary>Part of identifiers for ever.</summary>
        public string Name =>
            format switch
            {
                ImportFormat.Blds => "blds",
                ImportFormat.Planning => "planning",
                _ => throw new InvalidOperationException($"Unknown format {format}."),
            };
    }
}
