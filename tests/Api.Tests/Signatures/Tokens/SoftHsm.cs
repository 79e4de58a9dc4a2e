using System.Diagnostics;
using System.Formats.Asn1;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Sijil.Api.Keys.Tokens;
using static Sijil.Api.Tests.Signatures.Tokens.TokenObjects;

namespace Sijil.Api.Tests.Signatures.Tokens;

/// <summary>
/// SoftHSM with a token of its own for each that is asked for, in a folder of these tests. Keys are made inside and never come out.
/// </summary>
/// <remarks>The library looks for tokens when it is loaded, so all of them are made before.</remarks>
public sealed partial class SoftHsm : IAsyncLifetime
{
    public const string Pin = "gate-4711";
    public const string Sealing = "sealing";
    public const string Locked = "locked";
    public const string Rsa = "seal-rsa";
    public const string Ecdsa = "seal-ecdsa";

    private static readonly Lock Turn = new();
    private static readonly Dictionary<string, AsymmetricAlgorithm> Keys = [];

    private static readonly string[] Places =
    [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib64/softhsm/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    ];

    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "softhsm");

    public static string Module => Places.First(File.Exists);

    private string Settings => Path.Combine(folder, "softhsm2.conf");

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "tokens"));
        await File.WriteAllTextAsync(Settings, $"directories.tokendir = {Path.Combine(folder, "tokens")}\n");
        await Initialize(Sealing);
        await Initialize(Locked);

        // The library asks its own surroundings, which .NET does not change.
        Assert.Equal(0, SetVariable("SOFTHSM2_CONF", Settings, 1));
        TokenModules.Load(Module);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The public part of a key inside the token, which is made when it is first asked for.</summary>
    internal static AsymmetricAlgorithm Made(string label)
    {
        lock (Turn)
        {
            if (!Keys.TryGetValue(label, out var made))
                Keys[label] = made = Make(label);
            return made;
        }
    }

    /// <summary>Makes a key inside the token, which nobody can take out, and gives its public part.</summary>
    private static AsymmetricAlgorithm Make(string label)
    {
        using var session = Open();
        var id = Id(label);
        session.GenerateKeyPair(
            Mechanism(label == Rsa ? CKM.CKM_RSA_PKCS_KEY_PAIR_GEN : CKM.CKM_EC_KEY_PAIR_GEN),
            [
                Attribute(CKA.CKA_TOKEN, true),
                Attribute(CKA.CKA_LABEL, label),
                Attribute(CKA.CKA_ID, id),
                Attribute(CKA.CKA_VERIFY, true),
                .. label == Rsa
                    ? (IEnumerable<IObjectAttribute>)
                        [Attribute(CKA.CKA_MODULUS_BITS, 2048), Attribute(CKA.CKA_PUBLIC_EXPONENT, [1, 0, 1])]
                    : [Attribute(CKA.CKA_EC_PARAMS, Curve())],
            ],
            [
                Attribute(CKA.CKA_TOKEN, true),
                Attribute(CKA.CKA_PRIVATE, true),
                Attribute(CKA.CKA_LABEL, label),
                Attribute(CKA.CKA_ID, id),
                Attribute(CKA.CKA_SIGN, true),
                Attribute(CKA.CKA_SENSITIVE, true),
                Attribute(CKA.CKA_EXTRACTABLE, false),
            ],
            out var open,
            out var hidden
        );
        var secret = label == Rsa ? CKA.CKA_PRIVATE_EXPONENT : CKA.CKA_VALUE;
        Assert.True(session.GetAttributeValue(hidden, [secret])[0].CannotBeRead);
        return label == Rsa ? RsaOf(session, open) : EcdsaOf(session, open);
    }

    /// <summary>Puts a certificate beside the key of a label, or somewhere else where none is named.</summary>
    internal static void Put(X509Certificate2 certificate, string? label)
    {
        using var session = Open();
        session.CreateObject([
            Attribute(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
            Attribute(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509),
            Attribute(CKA.CKA_TOKEN, true),
            Attribute(CKA.CKA_ID, Id(label ?? "authority")),
            Attribute(CKA.CKA_SUBJECT, certificate.SubjectName.RawData),
            Attribute(CKA.CKA_VALUE, certificate.RawData),
        ]);
    }

    private static ISession Open()
    {
        var slot = TokenModules
            .Load(Module)
            .GetSlotList(SlotsType.WithTokenPresent)
            .Single(slot => slot.GetTokenInfo().Label.Trim() == Sealing);
        var session = slot.OpenSession(SessionType.ReadWrite);
        session.Login(CKU.CKU_USER, Pin);
        return session;
    }

    private static RSA RsaOf(ISession session, IObjectHandle open)
    {
        var values = session.GetAttributeValue(open, [CKA.CKA_MODULUS, CKA.CKA_PUBLIC_EXPONENT]);
        return RSA.Create(
            new RSAParameters { Modulus = values[0].GetValueAsByteArray(), Exponent = values[1].GetValueAsByteArray() }
        );
    }

    /// <summary>The point is an octet string around 4, x and y.</summary>
    private static ECDsa EcdsaOf(ISession session, IObjectHandle open)
    {
        var point = AsnDecoder.ReadOctetString(
            session.GetAttributeValue(open, [CKA.CKA_EC_POINT])[0].GetValueAsByteArray(),
            AsnEncodingRules.DER,
            out _
        );
        return ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = point[1..33], Y = point[33..] },
            }
        );
    }

    private async Task Initialize(string token)
    {
        var start = new ProcessStartInfo(
            "softhsm2-util",
            ["--init-token", "--free", "--label", token, "--pin", Pin, "--so-pin", $"{Pin}-so"]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["SOFTHSM2_CONF"] = Settings;
        using var process = Process.Start(start)!;
        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, words);
    }

    private static byte[] Id(string label) => Encoding.ASCII.GetBytes(label);

    private static byte[] Curve()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier("1.2.840.10045.3.1.7");
        return writer.Encode();
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
