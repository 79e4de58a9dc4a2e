using Sijil.Api.Security;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Ledger.TimeStamping;

/// <summary>The time-stamps over a log's checkpoints: static files like the log's others, for any program that knows RFC 3161.</summary>
internal static class TimeStampEndpoints
{
    private const string Reply = "application/timestamp-reply";

    public static void Map(IEndpointRouteBuilder log)
    {
        log.MapGet("/timestamp/newest", Newest)
            .Public()
            .WithSummary("The path, below the log, of the newest time-stamp over a checkpoint")
            .Produces(StatusCodes.Status200OK, contentType: LogEndpoints.Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/timestamp/{size:long}/checkpoint", Stamped(address => address.CheckpointPath))
            .Public()
            .WithSummary("What was stamped: the text of a checkpoint, without its signatures")
            .Produces(StatusCodes.Status200OK, contentType: LogEndpoints.Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/timestamp/{size:long}/note", Stamped(address => address.NotePath))
            .Public()
            .WithSummary("The checkpoint that was stamped, as the log had signed it")
            .Produces(StatusCodes.Status200OK, contentType: LogEndpoints.Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/timestamp/{size:long}/{second:long}.tsr", TimeStamp)
            .Public()
            .WithSummary("A time-stamp over a checkpoint, as the authority replied (RFC 3161)")
            .Produces(StatusCodes.Status200OK, contentType: Reply)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> Newest(
        string municipality,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    ) =>
        LogEndpoints.File(
            municipality,
            TimeStampAddress.NewestPath,
            LogEndpoints.Text,
            LogEndpoints.Short,
            response,
            stores,
            known,
            cancellation
        );

    private static Delegate Stamped(Func<TimeStampAddress, string> path) =>
        (
            string municipality,
            long size,
            HttpResponse response,
            ILogStores stores,
            KnownMunicipalities known,
            CancellationToken cancellation
        ) =>
            LogEndpoints.File(
                municipality,
                path(new(size, 0)),
                LogEndpoints.Text,
                LogEndpoints.Immutable,
                response,
                stores,
                known,
                cancellation
            );

    private static Task<IResult> TimeStamp(
        string municipality,
        long size,
        long second,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    )
    {
        var path = new TimeStampAddress(size, second).Path;
        return LogEndpoints.File(
            municipality,
            path,
            Reply,
            LogEndpoints.Immutable,
            response,
            stores,
            known,
            cancellation
        );
    }
}
