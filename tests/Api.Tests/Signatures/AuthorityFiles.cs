namespace Sijil.Api.Tests.Signatures;

/// <summary>The certificates, keys and lists of an authority, made by OpenSSL.</summary>
internal sealed class AuthorityFiles
{
    /// <summary>The kinds of keys that sign, by the names of their files.</summary>
    public static readonly string[] Kinds = ["rsa", "p256", "p384", "p521"];

    private const string Configuration = """
        [ req ]
        distinguished_name = name
        prompt = no
        [ name ]
        CN = nobody
        [ any ]
        commonName = supplied
        [ root ]
        database = $folder/root.index
        new_certs_dir = $folder
        rand_serial = yes
        crlnumber = $folder/root.crlnumber
        certificate = $folder/root.pem
        private_key = $folder/root.key
        default_md = sha256
        default_days = 7300
        default_crl_days = 7
        policy = any
        [ intermediate ]
        database = $folder/intermediate.index
        new_certs_dir = $folder
        rand_serial = yes
        crlnumber = $folder/intermediate.crlnumber
        certificate = $folder/intermediate.pem
        private_key = $folder/intermediate.key
        default_md = sha256
        default_days = 365
        default_crl_days = 7
        policy = any
        [ for_root ]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [ for_intermediate ]
        basicConstraints = critical,CA:TRUE,pathlen:0
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        crlDistributionPoints = URI:$lists/root.crl
        [ for_signer ]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,nonRepudiation
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        authorityInfoAccess = OCSP;URI:$responder
        crlDistributionPoints = URI:$lists/intermediate.crl
        [ for_stamps ]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        crlDistributionPoints = URI:$lists/intermediate.crl
        [ for_responder ]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = OCSPSigning
        noCheck = ignored
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        """;

    private AuthorityFiles() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sijil-authority-").FullName;

    public string TrustFolder => Of("trust");

    /// <summary>Laid out as <c>OpenSslAuthority</c> reads it.</summary>
    public string TimeStampFolder => Of("time");

    private string ConfigurationFile => Of("authority.cnf");

    public string Of(string name) => Path.Combine(Folder, name);

    /// <param name="lists">Where the lists of revoked certificates will be.</param>
    /// <param name="responder">Where the OCSP responder will answer.</param>
    public static async Task<AuthorityFiles> Make(Uri lists, Uri responder)
    {
        var files = new AuthorityFiles();
        await File.WriteAllTextAsync(
            files.ConfigurationFile,
            Configuration
                .Replace("$folder", files.Folder, StringComparison.Ordinal)
                .Replace("$lists", lists.ToString().TrimEnd('/'), StringComparison.Ordinal)
                .Replace("$responder", responder.ToString().TrimEnd('/'), StringComparison.Ordinal)
        );
        await files.MakeRoot();
        await files.Issue("root", "intermediate", "Intermediate", "for_intermediate", "p256");
        await files.Begin("intermediate");
        await files.Issue("intermediate", "responder", "Responder", "for_responder", "p256");
        await files.MakeStamps();
        foreach (var kind in Kinds)
            await files.MakeSigner(kind);
        foreach (var authority in new[] { "root", "intermediate" })
            await files.List(authority);
        return files;
    }

    private async Task MakeRoot()
    {
        await Begin("root");
        await MakeKey("root", "p256");
        await OpenSsl.MustRun([
            "req",
            "-x509",
            "-new",
            "-config",
            ConfigurationFile,
            "-key",
            Of("root.key"),
            "-subj",
            "/CN=Root",
            "-days",
            "3650",
            "-extensions",
            "for_root",
            "-out",
            Of("root.pem"),
        ]);
        Directory.CreateDirectory(TrustFolder);
        File.Copy(Of("root.pem"), Path.Combine(TrustFolder, "root.pem"));
    }

    private async Task MakeStamps()
    {
        await Issue("intermediate", "stamps", "Authority of time", "for_stamps", "p256", days: 7000);
        var trust = Directory.CreateDirectory(Path.Combine(Folder, "time", "trust")).FullName;
        File.Copy(Of("chain.pem"), Path.Combine(trust, "root.pem"));
        File.Copy(Of("stamps.pem"), Path.Combine(Folder, "time", "authority.pem"));
        File.Copy(Of("stamps.key"), Path.Combine(Folder, "time", "key.pem"));
    }

    private async Task MakeSigner(string kind)
    {
        await Issue("intermediate", kind, $"Signer {kind}", "for_signer", kind);
        await OpenSsl.MustRun([
            "pkcs12",
            "-export",
            "-inkey",
            Of($"{kind}.key"),
            "-in",
            Of($"{kind}.pem"),
            "-certfile",
            Of("chain.pem"),
            "-passout",
            $"pass:{ARealAuthority.Password}",
            "-out",
            Of($"{kind}.p12"),
        ]);
    }

    /// <summary>What an authority keeps of what it issued and revoked.</summary>
    private async Task Begin(string authority)
    {
        await File.WriteAllTextAsync(Of($"{authority}.index"), "");
        await File.WriteAllTextAsync(Of($"{authority}.crlnumber"), "01\n");
        if (authority == "intermediate")
            await File.WriteAllTextAsync(
                Of("chain.pem"),
                await File.ReadAllTextAsync(Of("intermediate.pem")) + await File.ReadAllTextAsync(Of("root.pem"))
            );
    }

    /// <param name="days">For how long, where it is not what the authority issues for.</param>
    private async Task Issue(string by, string name, string subject, string extensions, string kind, int? days = null)
    {
        await MakeKey(name, kind);
        await OpenSsl.MustRun([
            "req",
            "-new",
            "-config",
            ConfigurationFile,
            "-key",
            Of($"{name}.key"),
            "-subj",
            $"/CN={subject}",
            "-out",
            Of($"{name}.csr"),
        ]);
        await OpenSsl.MustRun([
            "ca",
            "-batch",
            "-notext",
            "-config",
            ConfigurationFile,
            "-name",
            by,
            "-extensions",
            extensions,
            .. days is { } span ? ["-days", $"{span}"] : Array.Empty<string>(),
            "-in",
            Of($"{name}.csr"),
            "-out",
            Of($"{name}.pem"),
        ]);
    }

    private Task MakeKey(string name, string kind) =>
        kind == "rsa"
            ? OpenSsl.MustRun(
                "genpkey",
                "-algorithm",
                "RSA",
                "-pkeyopt",
                "rsa_keygen_bits:2048",
                "-out",
                Of($"{name}.key")
            )
            : OpenSsl.MustRun(
                "genpkey",
                "-algorithm",
                "EC",
                "-pkeyopt",
                $"ec_paramgen_curve:{kind.ToUpperInvariant().Replace("P", "P-", StringComparison.Ordinal)}",
                "-out",
                Of($"{name}.key")
            );

    private async Task List(string authority)
    {
        await OpenSsl.MustRun(
            "ca",
            "-gencrl",
            "-config",
            ConfigurationFile,
            "-name",
            authority,
            "-out",
            Of($"{authority}.crl.pem")
        );
        await OpenSsl.MustRun(
            "crl",
            "-in",
            Of($"{authority}.crl.pem"),
            "-outform",
            "DER",
            "-out",
            Of($"{authority}.crl")
        );
    }
}
