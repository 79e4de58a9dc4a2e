using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Sijil.Api.Hosting;
using Sijil.Application;

namespace Sijil.Api.Security;

/// <summary>Finds out who gives a command at a terminal, by the same token and the same rules as over HTTP.</summary>
internal sealed class TokenActors(IServiceScopeFactory scopes)
{
    /// <summary>Whoever signed in; they act in whatever role of theirs fits.</summary>
    /// <exception cref="StartRefusedException">The token is not accepted, or is for another municipality.</exception>
    public async Task<Instruction> Instruct(string municipality, string token, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation };
        context.Request.Headers.Authorization = $"Bearer {token}";
        var signedIn = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!signedIn.Succeeded || !Roles.OfPeople.Any(signedIn.Principal.IsInRole))
            throw new StartRefusedException("The token is not accepted here.");

        context.User = signedIn.Principal;
        context.SetEndpoint(new(null, new(new AcceptedRoles(Roles.OfPeople)), displayName: null));
        var (known, actor) = await scope.ServiceProvider.GetRequiredService<ActorResolver>().Resolve(context);
        return known == municipality
            ? new(municipality, actor, RandomIdentifier.New().ToString())
            : throw new StartRefusedException($"The token is for {known}, not for {municipality}.");
    }
}
