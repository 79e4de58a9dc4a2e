using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using Sijil.Api.Security;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>The API described for machines (<c>/openapi/v1.json</c>, OpenAPI 3.1) and for people (<c>/scalar</c>).</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string Description = """
        The register of a municipality.

        Every change takes a header `Idempotency-Key`: sent again under the same key, it is answered as before and recorded once.
        What changes an existing record also takes `If-Match` with the `ETag` that was read.
        Problems are told in Arabic, French or English, by `Accept-Language`; programs read their `code`.
        """;

    public static void AddSijilOpenApi(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(Introduce);
                options.AddOperationTransformer<ApiOperations>();
                options.AddSchemaTransformer(ApiSchemas.Describe);
                options.AddDocumentTransformer(ApiOperations.LeaveOutProblemDetails);
                options.AddDocumentTransformer(ApiSchemas.LeaveAnswersOpen);
            }
        );

    /// <summary>Open to all in Development, else to those who keep or audit the register; <c>OpenApi:Public</c> overrides both.</summary>
    public static void MapSijilOpenApi(this WebApplication application)
    {
        Guard(application.MapOpenApi());
        Guard(
            application.MapScalarApiReference(reader =>
                reader.WithTitle("Sijil").DisableDefaultFonts().DisableAgent().DisableTelemetry()
            )
        );

        void Guard(IEndpointConventionBuilder endpoint)
        {
            if (application.Configuration.GetValue("OpenApi:Public", application.Environment.IsDevelopment()))
                endpoint.Public();
            else
                endpoint.RequireRole(Roles.Administrator, Roles.Auditor);
        }
    }

    private static Task Introduce(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        document.Info = new()
        {
            Title = "Sijil",
            Version = Name,
            Description = Description,
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = []; // Wherever it is served from.
        document.AddComponent<IOpenApiSecurityScheme>(
            ApiOperations.Bearer,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "at+jwt",
            }
        );
        return Task.CompletedTask;
    }
}
