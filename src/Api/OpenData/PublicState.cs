using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Api.SignIn;

namespace Sijil.Api.OpenData;

/// <summary>
/// Everything that the public answers depend on, beside the address: how far the register and all that is public beside it have come, which day it is in the
/// municipality, and which program with which settings answers.
/// </summary>
internal sealed class PublicState(
    RegisterPosition position,
    RegisterCheckpoint checkpoints,
    PublishedRules rules,
    IOptions<PortalOptions> options,
    SignInOffer offer
)
{
    private readonly string program = Program(options.Value, offer.IsMade);
    private int removals;

    /// <summary>Something was taken out of what is public without an event: what was kept of it until now is shown no more.</summary>
    public void Forget() => Interlocked.Increment(ref removals);

    /// <summary>A weak entity tag: the same state in another compression is the same state.</summary>
    public async ValueTask<string> Tag(PublicAnswer answer, CancellationToken cancellation)
    {
        var number = await position.State(cancellation);
        var today = await rules.Today(cancellation);
        var covering = answer.NamesCheckpoint ? await Covering(cancellation) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"W/\"{number}-{covering}{today:yyyyMMdd}-{program}-{removals}\""
        );
    }

    private async ValueTask<string> Covering(CancellationToken cancellation)
    {
        var number = await position.Current(cancellation);
        return await checkpoints.Covering(number, cancellation) is { Size: var size }
            ? string.Create(CultureInfo.InvariantCulture, $"{size}-")
            : "0-";
    }

    /// <summary>Texts lie in assemblies of their own, so they can change while the program does not.</summary>
    private static string Program(PortalOptions options, bool offersSignIn)
    {
        var program = typeof(PublicState).Assembly;
        var texts = ReaderLanguage
            .All.Where(language => !language.Equals(ReaderLanguage.English))
            .Select(program.GetSatelliteAssembly);
        var parts = texts.Prepend(program).SelectMany(part => part.ManifestModule.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(
            SHA256.HashData([.. parts, (byte)options.ArabicDigits, offersSignIn ? (byte)1 : (byte)0]).AsSpan(0, 4)
        );
    }
}
