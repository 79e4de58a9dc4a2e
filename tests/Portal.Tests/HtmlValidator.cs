using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Sijil.Portal.Tests;

/// <summary>The validator that also stands behind validator.w3.org. It is fetched once through the npm client and checked by its hash.</summary>
internal static class HtmlValidator
{
    private const string Package = "vnu-jar@26.9.27";
    private const string Integrity =
        "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==";
    private const string JarInPackage = "package/build/dist/vnu.jar";

    private const string Help =
        "The HTML validator needs Java and, once, npm to fetch it (Debian: apt-get install default-jre-headless npm). "
        + "Where there is no network, name a vnu.jar in the variable VNU_JAR.";

    /// <returns>What is wrong, one a line: file, place and message. Empty where all is well.</returns>
    public static async Task<string> Errors(string folder)
    {
        var jar = Environment.GetEnvironmentVariable("VNU_JAR") ?? await Fetched();
        var (exitCode, output) = await Run("java", ["-jar", jar, "--format", "gnu", "--skip-non-html", folder]);
        return exitCode == 0 ? "" : output;
    }

    private static async Task<string> Fetched()
    {
        var tools = Directory.CreateDirectory(Path.Combine(ProjectRoot.Path, "artifacts", "tools", Package)).FullName;
        var jar = Path.Combine(tools, "vnu.jar");
        if (!File.Exists(jar))
            await Fetch(tools, jar);
        return jar;
    }

    private static async Task Fetch(string folder, string jar)
    {
        var (exitCode, output) = await Run("npm", ["pack", Package, "--silent", "--pack-destination", folder]);
        if (exitCode != 0)
            throw new InvalidOperationException($"{Help}\n{output}");

        var package = Directory.EnumerateFiles(folder, "*.tgz").Single();
        await using (var content = File.OpenRead(package))
            Assert.Equal(Integrity, Convert.ToBase64String(await SHA512.HashDataAsync(content)));
        await Unpack(package, jar);
        File.Delete(package);
    }

    private static async Task Unpack(string package, string jar)
    {
        await using var file = File.OpenRead(package);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var entries = new TarReader(unzipped);
        while (await entries.GetNextEntryAsync() is { } entry)
            if (entry.Name == JarInPackage)
                await entry.ExtractToFileAsync(jar, overwrite: true);
    }

    private static async Task<(int ExitCode, string Output)> Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} was not found. {Help}", missing);
        }
    }
}
