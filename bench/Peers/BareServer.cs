using Npgsql;

namespace Sijil.Bench.Peers;

/// <summary>What a decision is, as it comes over the wire: the same for everyone who is measured.</summary>
internal sealed record DecisionBody(string Outcome, string Reasons, string RecommendationHash, DateOnly DecidedOn);

/// <summary>
/// The least that a server can do and still have recorded a decision: one prepared insert and its commit. Nobody signs in,
/// nothing is checked.
/// </summary>
internal static class BareServer
{
    public static async Task Run(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Bench")!));
        var application = builder.Build();
        application.MapGet("/ready", () => Results.Ok());
        application.MapPost("/applications/{id:guid}/decision", Insert);
        await application.RunAsync();
    }

    private static async Task<IResult> Insert(
        Guid id,
        DecisionBody decision,
        NpgsqlDataSource database,
        CancellationToken cancellation
    )
    {
        await using var insert = database.CreateCommand(
            "insert into bare.decision (application, outcome, reasons, recommendation_hash, decided_on) values ($1, $2, $3, $4, $5)"
        );
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = decision.Outcome });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = decision.Reasons });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = decision.RecommendationHash });
        insert.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = decision.DecidedOn });
        await insert.ExecuteNonQueryAsync(cancellation);
        return Results.Ok(new { Id = id, Version = 4 });
    }
}
