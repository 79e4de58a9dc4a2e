using Sijil.Api.Hosting;
using Sijil.Api.Security;

namespace Sijil.Api.SignIn;

/// <summary>Whether people can sign in on pages, and with whom.</summary>
/// <param name="ClientId">As whom the pages are known to the provider; null where they offer no sign-in.</param>
/// <param name="IsEmbedded">True in Development without a provider: there everyone may be any of the demo persons.</param>
internal sealed record SignInOffer(string? ClientId, string? ClientSecret, bool IsEmbedded)
{
    public const string EmbeddedClient = "sijil-pages";

    public bool IsMade => ClientId is not null;

    /// <summary>What is wrong with the configuration; null where nothing is.</summary>
    private string? Fault { get; init; }

    public static SignInOffer Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var id = Configured(configuration, "ClientId");
        var secret = Configured(configuration, "ClientSecret");
        if (Configured(configuration, "Authority") is not (null or TokenIssuer.Local))
            return new(id, secret, IsEmbedded: false)
            {
                Fault =
                    (id is null) == (secret is null)
                        ? null
                        : "Authentication:ClientId and Authentication:ClientSecret belong together: without both of them pages cannot sign anybody in.",
            };

        var embedded = environment.IsDevelopment();
        return new(embedded ? EmbeddedClient : null, null, embedded)
        {
            Fault =
                id is null && secret is null
                    ? null
                    : "Authentication:ClientId or Authentication:ClientSecret is set without Authentication:Authority, the provider that knows them.",
        };
    }

    /// <exception cref="StartRefusedException">Half a client is configured, or one without a provider.</exception>
    public void Check()
    {
        if (Fault is not null)
            throw new StartRefusedException(Fault);
    }

    private static string? Configured(IConfiguration configuration, string name) =>
        configuration[$"Authentication:{name}"] is { Length: > 0 } value ? value : null;
}
