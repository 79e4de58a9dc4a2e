using System.CommandLine;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.CommandLine;

/// <summary>In which form and how high a file is signed, and what is at hand for that.</summary>
internal sealed class SignOptions
{
    private readonly Option<string> format = new("--format")
    {
        Description = "cades for anything, jades for JSON.",
        DefaultValueFactory = _ => MadeFormat.Cades,
    };

    private readonly Option<SignatureLevel> level = new("--level")
    {
        Description = "B: signed; T: and stamped; LT: and with all that a later check needs (cades only).",
        DefaultValueFactory = _ => SignatureLevel.B,
    };

    private readonly Option<bool> pss = new("--pss") { Description = "RSASSA-PSS instead of PKCS #1, for RSA keys." };

    private readonly Option<bool> attached = new("--attached")
    {
        Description =
            "Puts the content into the signature (jades only). Without it the signature lies beside the file.",
    };

    private readonly StampOptions stamps = new(isRequired: false);

    private readonly Option<DirectoryInfo> trusted = new Option<DirectoryInfo>("--trust")
    {
        Description = "For LT: a folder with the root of the key's certificate, and lists of revoked ones (.crl).",
    }.AcceptExistingOnly();

    private readonly Option<FileInfo[]> lists = new Option<FileInfo[]>("--crl")
    {
        Description = "For LT: a list of revoked certificates, in PEM or DER.",
        DefaultValueFactory = _ => [],
    }.AcceptExistingFile();

    private readonly Option<FileInfo[]> answers = new Option<FileInfo[]>("--ocsp")
    {
        Description = "For LT: an answer of an OCSP responder, in DER.",
        DefaultValueFactory = _ => [],
    }.AcceptExistingFile();

    private readonly Option<string[]> hosts = new("--ask")
    {
        Description =
            "For LT: a host that may be asked about revocations where a certificate names it. Without it nobody is asked.",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command sign)
    {
        foreach (
            var option in new Option[]
            {
                format.AcceptOnlyFromAmong(MadeFormat.Cades, MadeFormat.Jades),
                level,
                pss,
                attached,
                stamps.Address,
                stamps.Trusted,
                trusted,
                lists,
                answers,
                hosts,
            }
        )
            sign.Options.Add(option);
        sign.Validators.Add(given =>
        {
            if (given.Errors.Any())
                return;

            var (asked, isJades) = (given.GetValue(level), given.GetValue(format) == MadeFormat.Jades);
            if (
                asked > SignatureLevel.B
                && (given.GetValue(stamps.Address) is [] || given.GetValue(stamps.Trusted) is null)
            )
                given.AddError("A level above B takes --tsa and --tsa-trust.");
            if (asked == SignatureLevel.LT && isJades)
                given.AddError("JAdES is made at B and T.");
            if (asked == SignatureLevel.LT && given.GetValue(trusted) is null)
                given.AddError("LT takes --trust: the folder with the root of the key's certificate.");
            if (given.GetValue(attached) && !isJades)
                given.AddError("CAdES is made detached: --attached is for --format jades.");
        });
    }

    /// <exception cref="UnreadableTrustException">A folder or a file is not what it should be.</exception>
    public SignatureMaking Making(ParseResult parsed)
    {
        var (client, hostsToAsk) = (StampOptions.Client(), parsed.GetValue(hosts)!);
        var authorities = stamps.Read(parsed);
        var collector = new EvidenceCollector(
            TimeProvider.System,
            hostsToAsk is []
                ? null
                : new(
                    OutsideHttp.Reading(OutsideHttp.LargestList),
                    hostsToAsk.ToHashSet(StringComparer.OrdinalIgnoreCase),
                    RevocationClient.DefaultPatience
                )
        );
        return new(
            new(authorities, client, collector, TimeProvider.System),
            parsed.GetValue(format) == MadeFormat.Jades,
            parsed.GetValue(level),
            parsed.GetValue(pss),
            parsed.GetValue(attached),
            parsed.GetValue(trusted) is { } folder
                ?
                [
                    Trust
                        .Read(folder.FullName)
                        .Knowing(
                            [.. parsed.GetValue(lists)!.Select(file => file.FullName)],
                            [.. parsed.GetValue(answers)!.Select(file => file.FullName)]
                        ),
                ]
                : []
        );
    }
}

internal static class MadeFormat
{
    public const string Cades = "cades";
    public const string Jades = "jades";
}
