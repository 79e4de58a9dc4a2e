using System.Security.Cryptography.Pkcs;
using System.Text;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Signatures.Signing;

/// <summary>A document and what was made over it, as files that another program checks.</summary>
internal sealed class SignedFiles : IDisposable
{
    public static readonly byte[] Document = Encoding.UTF8.GetBytes("{\"decision\":\"قرار\"}\r\n");
    public static readonly DateTimeOffset ClaimedAt = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-signed-");
    private readonly HttpClient http = OutsideHttp.Reading(OutsideHttp.LargestStamp);

    public SignedFiles() => DocumentFile = Write("document.json", Document);

    public string DocumentFile { get; }

    public string Write(string name, byte[] content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    public string Place(string name) => Path.Combine(folder.FullName, name);

    public async Task<GivenTimeStamp> Stamp(ARealAuthority authority, TimeStampImprint imprint)
    {
        var answer = await new TimeStampAuthorities([authority.TimeStamps], TimeSpan.FromSeconds(30)).Ask(
            new(http, TimeProvider.System),
            imprint,
            TestContext.Current.CancellationToken
        );
        Assert.NotNull(answer.Given);
        return answer.Given;
    }

    /// <summary>Checks a token alone against what it is said to be over, as <c>openssl ts</c> does.</summary>
    public Task<(bool IsGood, string Words)> VerifyToken(ARealAuthority authority, byte[] token, byte[] stamped) =>
        OpenSsl.Run(
            "ts",
            "-verify",
            "-token_in",
            "-in",
            Write("token", token),
            "-data",
            Write("stamped", stamped),
            "-CAfile",
            authority.Root,
            "-untrusted",
            Path.Combine(authority.TimeStampTrust, "root.pem")
        );

    public static SignedCms Read(byte[] signature)
    {
        var message = new SignedCms(new ContentInfo(Document), detached: true);
        message.Decode(signature);
        return message;
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Delete(recursive: true);
    }
}
