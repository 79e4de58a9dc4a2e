using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Hands a log over to its next key. Hosts may be publishing beside it; those that have both keys go on under the new one.</summary>
internal static class RotateCommand
{
    private static readonly Option<bool> Abandon = new("--abandon")
    {
        Description = "Ends a hand-over that was begun and whose new key is lost. The key in use goes on.",
    };

    public static Command Create(Option<string> municipality)
    {
        var rotate = new Command(
            "rotate",
            $"Hands the log over to its next key: {ConfiguredLogKeys.NextSection}; in Development one is made. Both sign that. Cut off, it is run again."
        )
        {
            municipality,
            Abandon,
        };
        rotate.SetAction(
            (parsed, cancellation) => Rotate(parsed.GetValue(municipality)!, parsed.GetValue(Abandon), cancellation)
        );
        return rotate;
    }

    private static async Task<int> Rotate(string municipality, bool abandon, CancellationToken cancellation)
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.None);
        var services = application.Services;
        var keys = services.GetRequiredService<ILogKeys>();
        if (keys.All(municipality) is not [var first, ..])
            throw new LogRefusedException($"This installation has no key for the log of {municipality}.");

        var succession = await services
            .GetRequiredService<ILogStores>()
            .Open(municipality)
            .Keys(first.Key, cancellation);
        var rotation = services.GetRequiredService<KeyRotation>();
        if (abandon)
        {
            var isAbandoned = await rotation.Abandon(municipality, succession.Current, cancellation);
            await Console.Out.WriteLineAsync(
                isAbandoned ? $"{succession.Current} goes on." : "No hand-over was begun."
            );
            return 0;
        }

        var old =
            keys.All(municipality).FirstOrDefault(signer => signer.Key == succession.Current)
            ?? throw new LogRefusedException($"This installation does not have the key in use, {succession.Current}.");
        var next = await Next(services, municipality, succession, cancellation);
        var handOver = await rotation.Run(municipality, old, next, cancellation);
        await Console.Out.WriteLineAsync(
            $"{handOver.Origin} was handed over at {handOver.Head.Size} leaves. The key from now on, to be made known:"
        );
        await Console.Out.WriteLineAsync($"{handOver.To}");
        return 0;
    }

    /// <exception cref="LogRefusedException">Nobody has said which key is to follow.</exception>
    private static async Task<NoteSigner> Next(
        IServiceProvider services,
        string municipality,
        KeySuccession succession,
        CancellationToken cancellation
    )
    {
        var keys = services.GetRequiredService<ILogKeys>();
        if (NotYetUsed() is { } known)
            return known;

        var isConfigured =
            services.GetRequiredService<IConfiguration>()[$"{ConfiguredLogKeys.Section}:{municipality}"] is not null;
        if (!isConfigured && services.GetService<DevelopmentLogKeys>() is { } development)
            await development.MakeNext(municipality, keys.All(municipality).Count, cancellation);
        return NotYetUsed()
            ?? throw new LogRefusedException(
                $"{ConfiguredLogKeys.NextSection}:{municipality} names no key that the log has not had: a file with PKCS #8 in PEM, which all hosts have before."
            );

        NoteSigner? NotYetUsed() => keys.All(municipality).FirstOrDefault(signer => !succession.Includes(signer.Key));
    }
}
