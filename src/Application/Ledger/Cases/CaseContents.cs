using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The table of contents of an exported case. It follows from the other files, so nothing has to be believed of it.</summary>
/// <param name="Log">The origin of the log.</param>
/// <param name="Size">How many leaves the checkpoint covers.</param>
/// <param name="Holds">Either <see cref="Everything"/> that is recorded, or <see cref="PublicFacts"/> alone.</param>
internal sealed record CaseContents(
    string Format,
    string Log,
    string Size,
    Guid Stream,
    string Holds,
    IReadOnlyList<CaseContents.Entry> Events,
    IReadOnlyList<CaseContents.Value> Values
)
{
    /// <summary>Without page, and without what persons signed. Nobody writes it any more; it is read for ever.</summary>
    public const string FirstFormat = "sijil-case@1";

    public const string CurrentFormat = "sijil-case@2";
    public const string Everything = "everything";
    public const string PublicFacts = "public";

    internal sealed record Entry(string Seq, Guid Id, string Kind, int Kv, Guid Stream, string Ver, DateTimeOffset At);

    /// <param name="Seq">The event that committed to it.</param>
    internal sealed record Value(string Seq, string Commitment, CaseValueState State);

    /// <summary>What the register says was erased.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Erased =>
        Format == FirstFormat
            ? new HashSet<string>()
            : Values.Where(value => value.State == CaseValueState.Erased).Select(value => value.Commitment).ToHashSet();

    public static CaseContents Of(ExportedCase exported)
    {
        var checkpoint = Checkpoint.Parse(SignedNote.Parse(exported.Checkpoint).Text);
        var leaves = exported.Events.Select(known => known.Leaf).ToArray();
        var published = leaves
            .SelectMany(leaf => leaf.Values)
            .Where(value => !value.IsSealed)
            .Select(value => value.Commitment)
            .ToHashSet();
        return new(
            exported.Format,
            checkpoint.Origin,
            Counter(checkpoint.Head.Size),
            exported.Stream,
            exported.IsPublic ? PublicFacts : Everything,
            [
                .. leaves.Select(leaf => new Entry(
                    Counter(leaf.Sequence),
                    leaf.EventId,
                    leaf.Kind,
                    leaf.KindVersion,
                    leaf.StreamId,
                    Counter(leaf.Version),
                    leaf.RecordedAt
                )),
            ],
            [
                .. leaves.SelectMany(leaf =>
                    leaf.Values.Select(value => new Value(
                        Counter(leaf.Sequence),
                        value.Commitment,
                        State(
                            exported.Disclosures.ContainsKey(value.Commitment),
                            published.Contains(value.Commitment),
                            exported.Erased.Contains(value.Commitment)
                        )
                    ))
                ),
            ]
        );
    }

    /// <exception cref="Exception">It is none.</exception>
    public static CaseContents Read(byte[] bytes) =>
        JsonSerializer.Deserialize<CaseContents>(bytes, StoredJson.Options)
        ?? throw new FormatException("There are no contents.");

    /// <summary>Canonical, so that the same case has the same contents byte for byte, whoever writes them down.</summary>
    public byte[] ToBytes() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options));

    /// <param name="isPublished">What was sealed at first may have been published since, under the same commitment.</param>
    private static CaseValueState State(bool isOpen, bool isPublished, bool isErased) =>
        (isOpen, isPublished) switch
        {
            (true, true) => CaseValueState.Public,
            (true, false) => CaseValueState.Opened,
            (false, true) => CaseValueState.Withdrawn,
            (false, false) => isErased ? CaseValueState.Erased : CaseValueState.Sealed,
        };

    private static string Counter(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal enum CaseValueState
{
    /// <summary>Its text is in the case, as it stands beside the log.</summary>
    Public,

    /// <summary>Its text is not public any more. The commitment stays.</summary>
    Withdrawn,

    /// <summary>A personal or restricted value, which was opened for this export and is on record.</summary>
    Opened,

    /// <summary>A personal or restricted value, of which the case has the commitment alone.</summary>
    Sealed,

    /// <summary>One whose key the register says it destroyed; it comes from no other file, and the log has the destruction.</summary>
    Erased,
}
