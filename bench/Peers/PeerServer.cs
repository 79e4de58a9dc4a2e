using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace Sijil.Bench.Peers;

/// <summary>
/// What one would write instead of Sijil: minimal API, EF Core, FluentValidation. It keeps no events, no vault, no answers to
/// repeated requests and no proof; it validates the same tokens and the same bodies.
/// </summary>
internal static class PeerServer
{
    private const string Decider = "decider";
    private const string Consumer = "data-consumer";

    public static async Task Run(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextPool<PeerTables>(options =>
            options.UseNpgsql(builder.Configuration.GetConnectionString("Bench"))
        );
        services.AddSingleton(NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Bench")!));
        services.AddSingleton<IValidator<DecisionBody>, PeerDecisionShape>();
        services
            .AddAuthentication()
            .AddJwtBearer(options =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = "urn:sijil:development",
                    ValidAudience = "sijil",
                    ValidTypes = ["at+jwt"],
                    IssuerSigningKey = Key(builder.Configuration["Key"]!),
                    RoleClaimType = "roles",
                };
            });
        services.AddAuthorizationBuilder().AddPolicy(Decider, policy => policy.RequireRole(Decider));
        services.AddAuthorizationBuilder().AddPolicy(Consumer, policy => policy.RequireRole(Consumer));

        var application = builder.Build();
        application.MapGet("/ready", () => Results.Ok());
        application.MapPost("/applications/{id:guid}/decision", PeerDecision.Decide).RequireAuthorization(Decider);
        application.MapPost("/access/v1/evaluation", PeerEvaluation.Evaluate).RequireAuthorization(Consumer);
        await application.RunAsync();
    }

    private static RsaSecurityKey Key(string file)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(file));
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }
}
