using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Sijil.Api.Hosting;

/// <summary>Traces, metrics and logs over OTLP; off unless <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names where to send them.</summary>
/// <remarks>Nothing personal is sent: no statement parameters, no bodies, no query strings.</remarks>
internal static class Observability
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        builder
            .Services.AddOpenTelemetry()
            .WithTracing(tracing =>
                tracing.AddAspNetCoreInstrumentation().AddNpgsql().AddSource("Marten", "Wolverine").AddOtlpExporter()
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter("Marten", "Wolverine*", "Npgsql")
                    .AddOtlpExporter()
            )
            .WithLogging(logging => logging.AddOtlpExporter());
    }
}
