using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sijil.Api.Hosting;

/// <summary>Says which check failed and why, without exceptions or addresses.</summary>
internal static class HealthReportWriter
{
    public static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = entry.Value.Status.ToString(), description = entry.Value.Description }
        );
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = report.Status.ToString(), checks }));
    }
}
