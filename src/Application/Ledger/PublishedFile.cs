using System.Text;
using Sijil.Domain.Ledger;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Sijil.Application.Ledger;

/// <summary>
/// The exact bytes of public documents, found by their digest: made once, never made again, and never changed. An event names the
/// digest, so that anyone can tell that a file is the one it speaks of.
/// </summary>
/// <remarks>For public acts only: what may one day have to be withdrawn is a public disclosure.</remarks>
public static class PublishedFile
{
    public const string Schema = "published";
    public const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Publishes bytes if the command is recorded. The same bytes are kept once, under the media type they first had.</summary>
    /// <returns>The digest under which they are found.</returns>
    public static string PublishFile(this Attempt attempt, byte[] content, string mediaType)
    {
        var digest = Digest.Of(content);
        attempt.Session.QueueSqlCommand(
            $"insert into {Schema}.file (municipality, digest, media_type, content) values (?, ?, ?, ?) on conflict do nothing",
            attempt.Instruction.Municipality,
            digest,
            mediaType,
            content
        );
        return digest;
    }

    /// <summary>Publishes a text, in UTF-8 without a byte order mark.</summary>
    public static string PublishText(this Attempt attempt, string text) =>
        attempt.PublishFile(Encoding.UTF8.GetBytes(text), PlainText);

    internal static ISchemaObject Table()
    {
        var table = new Table($"{Schema}.file");
        table.AddColumn<string>("municipality").AsPrimaryKey();
        table.AddColumn<string>("digest").AsPrimaryKey();
        table.AddColumn<string>("media_type").NotNull();
        table.AddColumn("content", "bytea").NotNull();
        return table;
    }
}
