using System.CommandLine;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.CommandLine;

/// <summary>Which authorities a command asks for time-stamps, and by what they are believed.</summary>
internal sealed class StampOptions(bool isRequired)
{
    public Option<Uri[]> Address { get; } =
        new("--tsa")
        {
            Description =
                "Where an authority of time-stamps (RFC 3161) answers. Given again, the next is asked where the one before does not answer.",
            Required = isRequired,
            DefaultValueFactory = _ => [],
            CustomParser = result => [.. result.Tokens.Select(token => AddressOf(token.Value, result.AddError))],
        };

    public Option<DirectoryInfo> Trusted { get; } =
        new Option<DirectoryInfo>("--tsa-trust")
        {
            Description = "A folder with the certificates up to the roots of these authorities.",
            Required = isRequired,
        }.AcceptExistingOnly();

    /// <exception cref="UnreadableTrustException">The folder holds no certificates.</exception>
    public TimeStampAuthorities Read(ParseResult parsed)
    {
        if (parsed.GetValue(Trusted) is not { } folder)
            return new([], TimeStampAuthorities.DefaultPatience);

        var trust = Trust.Read(folder.FullName);
        return new(
            [.. parsed.GetValue(Address)!.Select(address => new TimeStampAuthority(address, trust))],
            TimeStampAuthorities.DefaultPatience
        );
    }

    public static TimeStampClient Client() => new(OutsideHttp.Reading(OutsideHttp.LargestStamp), TimeProvider.System);

    private static Uri AddressOf(string text, Action<string> refuse)
    {
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        )
            return address;

        refuse($"--tsa takes an address that begins with https:// or http://, not '{text}'.");
        return new("https://nowhere.invalid");
    }
}
