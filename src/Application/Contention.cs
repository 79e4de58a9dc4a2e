using JasperFx;
using Marten.Exceptions;
using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Application.Installation;

namespace Sijil.Application;

/// <summary>A command was refused because of what was remembered, and that has moved; decided anew it may well be accepted.</summary>
internal sealed class RestsOnThePastException() : Exception("What the refusal rests on has moved since it was read.");

/// <summary>Tells "others were faster" from "something is wrong".</summary>
public static class Contention
{
    /// <summary>True where nothing was recorded because the database had moved on: deciding anew gives the right answer.</summary>
    public static bool Is(Exception fault) =>
        fault switch
        {
            ConcurrencyException => true,
            RestsOnThePastException => true,
            ExistingStreamIdCollisionException => true,
            DocumentAlreadyExistsException => true,
            MartenCommandException { InnerException: PostgresException refusal } => Is(refusal),
            PostgresException refusal => Is(refusal),
            AggregateException many => many.InnerExceptions.All(Is),
            _ => false,
        };

    private static bool Is(PostgresException refusal) =>
        refusal.SqlState
            is GuardOperation.Moved
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure
        || refusal.SqlState == PostgresErrorCodes.UniqueViolation && IsTakenInARace(refusal);

    /// <summary>
    /// Streams, documents and persons that somebody else began a moment ago are found when the command is decided anew. What else is
    /// there twice, such as a sealed value, would be there again.
    /// </summary>
    private static bool IsTakenInARace(PostgresException refusal) =>
        refusal.SchemaName is RegisterStore.Events or RegisterStore.Documents
        || refusal
            is {
                SchemaName: VaultTables.Schema,
                TableName: "identity" or "subject_key" or "decision_key" or "public_disclosure"
            };
}
