using Sijil.Api.DataRights;
using Sijil.Api.Governance;
using Sijil.Api.Http;
using Sijil.Api.Ledger;
using Sijil.Api.Permits;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Api.Signatures;
using Sijil.Api.Signatures.Documents;
using Sijil.Api.SignIn;

namespace Sijil.Api.Hosting;

/// <summary>What the program answers over HTTP, in the order in which a request passes through it.</summary>
internal static class Web
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.AddObservability();
        builder.AddHealth();
        builder.AddSijilHttp();
        builder.AddSijilSecurity();
        builder.AddSignIn();
        builder.AddSijilOpenApi();
        builder.AddPortal();
    }

    public static void UseWeb(this WebApplication application)
    {
        application.UseSijilHttp();
        application.MapHealth();
        PermitEndpoints.MapAll(application);
        GovernanceEndpoints.MapAll(application);
        DataRightsEndpoints.MapAll(application);
        SignatureRoutes.MapAll(application);
        LedgerEndpoints.MapAll(application);
        DocumentEndpoints.MapAll(application);
        application.MapSignIn();
        application.MapPortal();
        application.MapSijilOpenApi();
    }
}
