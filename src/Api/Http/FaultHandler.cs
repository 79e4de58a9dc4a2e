using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using Sijil.Application;
using Sijil.Application.Ledger;

namespace Sijil.Api.Http;

/// <summary>Answers every exception with a problem and tells the log what it needs to find the fault.</summary>
/// <remarks>
/// Messages of exceptions quote what was sent, so they are not logged, except those that speak of the program and its surroundings
/// alone. Kind, SQL state and stack are enough to find the line.
/// </remarks>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var problem = Faults.Of(exception, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint);
        if (
            problem.Status >= StatusCodes.Status500InternalServerError
            && !httpContext.RequestAborted.IsCancellationRequested
        )
            Log(problem.Status == RequestProblems.Fault.Status, httpContext.TraceIdentifier, Describe(exception));

        await new ProblemResult(problem).ExecuteAsync(httpContext);
        return true;
    }

    private static string Describe(Exception exception) =>
        string.Join(
            '\n',
            PassingFault
                .Chain(exception)
                .Select(fault => $"{fault.GetType().FullName}: {Hint(fault)}\n{fault.StackTrace}")
        );

    private static string? Hint(Exception fault) =>
        fault switch
        {
            PostgresException refusal => refusal.SqlState,
            NpgsqlException or SocketException or InvalidOperationException or LogRefusedException => fault.Message,
            _ => null,
        };

    private void Log(bool unexpected, string traceId, string fault)
    {
        if (unexpected)
            LogFault(traceId, fault);
        else
            LogUnavailable(traceId, fault);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} failed: {Fault}")]
    private partial void LogFault(string traceId, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {TraceId} was told to come again: {Fault}")]
    private partial void LogUnavailable(string traceId, string fault);
}
