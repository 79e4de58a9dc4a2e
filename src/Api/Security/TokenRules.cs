using Microsoft.IdentityModel.Tokens;

namespace Sijil.Api.Security;

/// <summary>What holds for every signed token, whether a program shows it or a provider sends it for a page.</summary>
internal static class TokenRules
{
    public static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256,
    ];
}

/// <summary>Whether a token is valid at this moment: by the clock of the host, as everything else; the library would ask the machine's.</summary>
internal sealed class TokenTime(TimeProvider clock)
{
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public bool IsCurrent(
        DateTime? notBefore,
        DateTime? expires,
        SecurityToken token,
        TokenValidationParameters parameters
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } begin || begin - Skew <= now);
    }
}
