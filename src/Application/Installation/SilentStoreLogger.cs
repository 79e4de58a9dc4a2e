using Marten;
using Marten.Services;
using Npgsql;

namespace Sijil.Application.Installation;

/// <summary>
/// Writes nothing: the loggers that come with the store write the parameters of a failed statement, which can be personal.
/// What fails is thrown, and is logged without parameters by whoever catches it.
/// </summary>
internal sealed class SilentStoreLogger : IMartenLogger, IMartenSessionLogger
{
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void SchemaChange(string sql) { }

    public void LogSuccess(NpgsqlCommand command) { }

    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    public void LogSuccess(NpgsqlBatch batch) { }

    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    public void LogFailure(Exception ex, string message) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    public void OnBeforeExecute(NpgsqlCommand command) { }

    public void OnBeforeExecute(NpgsqlBatch batch) { }
}
