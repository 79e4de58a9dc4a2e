using Marten.Exceptions;
using Microsoft.AspNetCore.Connections;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Application.Installation;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.CommandLine;

/// <summary>Tells on a terminal what stands in the way of a command, where whoever gave it can do something about it.</summary>
internal static class ObstacleWords
{
    /// <returns>Null for faults of the program, which end it with all that is known of them.</returns>
    public static string? Of(Exception fault) =>
        fault switch
        {
            InstallationRefusedException { Rule: { } rule } => $"{fault.Message} {Rule(rule.Code)}",
            RequestRefusedException refused => Rule(refused.Problem.Code),
            StartRefusedException or EmbeddedPostgresException or InstallationRefusedException => fault.Message,
            LogRefusedException or UnreadableTrustException or ScratchSchemaRefusedException => fault.Message,
            SealingKeyUnavailableException or UnauthorizedAccessException => fault.Message,
            HttpRequestException => $"The log cannot be read: {fault.Message}",
            IOException { InnerException: AddressInUseException } =>
                $"{fault.Message} Stop the other program, or set Urls to another address.",
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
                "The database is not what this version needs; start the host once, or run 'db-apply'.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"The database refuses: {refused.MessageText}. Look at the role that the connection string names.",
            PostgresException => null,
            MartenCommandException { InnerException: { } cause } => Of(cause),
            NpgsqlException => $"The database cannot be reached: {fault.Message}",
            _ => null,
        };

    /// <summary>A broken rule in words, with what helps and its code.</summary>
    public static string Rule(string code) =>
        string.Join(
            ' ',
            new[]
            {
                Texts.Of(code, ReaderLanguage.English),
                Texts.Detail(code, ReaderLanguage.English),
                $"({code})",
            }.OfType<string>()
        );
}
