using System.Data.Common;
using JasperFx.Events;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;

namespace Sijil.Application;

/// <summary>A stream that a decision rests on, or that others rest on and that is about to move.</summary>
/// <param name="Exclusive">False to rely on it together with others, true to move it alone.</param>
public sealed record Guard(Guid StreamId, long Version, bool Exclusive)
{
    public static Guard Relying(Guid streamId, long version) => new(streamId, version, Exclusive: false);

    public static Guard Moving(Guid streamId, long version) => new(streamId, version, Exclusive: true);
}

/// <summary>
/// Locks the guarded streams and compares their versions, first thing in the transaction that records. The database function
/// <c>sijil.guard</c> takes the locks in one fixed order, so that two commands cannot wait for each other.
/// </summary>
internal sealed class GuardOperation(string municipality, IReadOnlyCollection<Guard> guards)
    : Marten.Internal.Operations.IStorageOperation,
        NoDataReturnedCall
{
    /// <summary>Raised by the database where a guarded stream has moved.</summary>
    public const string Moved = "SJ001";

    /// <remarks>Marten executes what is about events before everything else, in the order in which it was queued.</remarks>
    public Type DocumentType => typeof(IEvent);

    public void ConfigureCommand(Weasel.Postgresql.ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("call sijil.guard(");
        builder.AppendParameter(municipality, NpgsqlDbType.Text);
        builder.Append(", ");
        builder.AppendParameter(
            guards.Select(guard => guard.StreamId).ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Uuid
        );
        builder.Append(", ");
        builder.AppendParameter(
            guards.Select(guard => guard.Version).ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Bigint
        );
        builder.Append(", ");
        builder.AppendParameter(
            guards.Select(guard => guard.Exclusive).ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Boolean
        );
        builder.Append(")");
    }

    public OperationRole Role() => OperationRole.Other;

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) =>
        Task.CompletedTask;
}
