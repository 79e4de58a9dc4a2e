using System.Runtime.InteropServices;

const string Solution = "./Sijil.slnx";
const string Api = "./src/Api/Api.csproj";
const string Generated = "./src/Api/Internal/Generated";
const string Reports = "./artifacts/tests";

var target = Argument("target", "Build");
var (passed, failed) = (0, 0);
var failures = new List<string>();

Task("Generate")
    .Description("Writes the code that Wolverine and Marten would else compile at run time. A Debug build does it.")
    .WithCriteria(() => SourcesChanged(), "No source has changed since.")
    .Does(() =>
    {
        // What was written for earlier sources may no longer compile with these.
        CleanDirectory(Generated);
        DotNetBuild(Api, new() { Configuration = "Debug", NoLogo = true });
        DotNetRun(Api, "codegen write", new() { Configuration = "Debug", NoBuild = true });
        System.IO.File.WriteAllText($"{Generated}/sources.stamp", SourceStamp());
    });

Task("Build")
    .Description("Compiles everything for release; warnings are errors.")
    .IsDependentOn("Generate")
    .Does(() => DotNetBuild(Solution, new() { Configuration = "Release", NoLogo = true }));

Task("Prepare")
    .Description("Finds PostgreSQL, for tests also Chromium and an Arabic font; as root on Debian installs what is missing.")
    .Does(() => Succeed(StartProcess("bash", Is("Test") ? "eng/prepare.sh test" : "eng/prepare.sh")));

Task("Specs")
    .Description("The rules of the domain: no database, about a second.")
    .Does(() => DotNetRun("./tests/Domain.Specs/Domain.Specs.csproj", "-noLogo", new() { Configuration = "Release" }));

Task("Test")
    .Description("Formatting, then every test. Ends with 'N passed, N failed'.")
    .IsDependentOn("Prepare")
    .IsDependentOn("Build")
    .Does(() =>
    {
        CleanDirectory(Reports);
        failed += StartProcess("dotnet", "csharpier check .") == 0 ? 0 : 1;

        // One after the other: they share the machine. The quick ones come first.
        foreach (var project in GetFiles("./tests/*/*.csproj").OrderByDescending(project => project.FullPath))
        {
            Count(project);
        }
    });

Task("Run")
    .Description("Starts the host for development. --empty leaves out the made-up cases, --reset wipes the database first.")
    .IsDependentOn("Prepare")
    .IsDependentOn("Build")
    .Does(() =>
    {
        var flags = new[] { "empty", "reset" }.Where(HasArgument).Select(flag => $"--{flag}");
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", ["bin/Release/net10.0/Sijil.Api.dll", .. flags]);
        start.WorkingDirectory = MakeAbsolute(Directory("./src/Api")).FullPath;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        using var host = System.Diagnostics.Process.Start(start);

        // A terminal interrupts the host too, which then stops in good order; any other stop is passed on to it.
        var stopped = false;
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => stopped = signal.Cancel = true);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            stopped = signal.Cancel = true;
            StartProcess("kill", $"-TERM {host.Id}");
        });
        host.WaitForExit();
        Succeed(stopped ? 0 : host.ExitCode);
    });

Task("Bench")
    .Description("Measures the published host, into bench/README.md. --only <name>, --seconds <n>, --warm-up <n>, --clients <n>, --json <file>.")
    .IsDependentOn("Prepare")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        DotNetPublish("./bench/Bench.csproj", AheadOfTime("./artifacts/bench/program"));
        var options = new[] { "only", "seconds", "warm-up", "clients", "blds", "json" }
            .Where(HasArgument)
            .Select(name => $" --{name} {Argument<string>(name)}");
        Succeed(StartProcess("dotnet", $"artifacts/bench/program/Sijil.Bench.dll --api artifacts/publish{string.Concat(options)}"));
    });

Task("Format")
    .Description("Formats all sources.")
    .Does(() => Succeed(StartProcess("dotnet", "csharpier format .")));

Task("Publish")
    .Description("Compiles the host ahead of time for this platform, into artifacts/publish.")
    .IsDependentOn("Build")
    .Does(() => DotNetPublish(Api, AheadOfTime("./artifacts/publish")));

try
{
    RunTarget(target);
}
catch (Exception problem) when (Is("Test"))
{
    Error(problem.Message);
    failed++;
}

if (Is("Test"))
{
    // Once more at the end, where whoever reads the last lines of a long log finds them.
    failures.ForEach(Console.WriteLine);
    Console.WriteLine($"{passed} passed, {failed} failed");
    Environment.Exit(failed == 0 && passed > 0 ? 0 : 1);
}

DotNetPublishSettings AheadOfTime(string folder) => new()
{
    Configuration = "Release",
    OutputDirectory = folder,
    PublishReadyToRun = true,
    SelfContained = false,
    ArgumentCustomization = arguments => arguments.Append("--use-current-runtime"),
};

bool Is(string task) => string.Equals(target, task, StringComparison.OrdinalIgnoreCase);

void Succeed(int exitCode)
{
    if (exitCode != 0)
    {
        throw new CakeException(exitCode, $"A command ended with {exitCode}; its output says why.");
    }
}

// A project that crashes, or runs nothing, leaves no report or a bad exit code, and counts as one failure.
void Count(FilePath project)
{
    var report = $"{project.GetFilenameWithoutExtension()}.xml";
    var exitCode = StartProcess("dotnet", $"test --project {project} -c Release --no-build --no-progress "
        + $"--results-directory {Reports} --report-xunit-xml --report-xunit-xml-filename {report}");
    var assembly = FileExists($"{Reports}/{report}")
        ? System.Xml.Linq.XDocument.Load($"{Reports}/{report}").Root.Element("assembly")
        : null;
    int Of(string number) => (int?)assembly?.Attribute(number) ?? 0;
    var fallen = Of("failed") + Of("errors");
    passed += Of("passed");
    failed += fallen == 0 && exitCode != 0 ? 1 : fallen;
    failures.AddRange((assembly?.Descendants("failure") ?? [])
        .Select(failure => $"FAILED {(string)failure.Parent.Attribute("name")}: {(string)failure.Element("message")}"));
}

// Names and times of all sources, so that a deleted one shows too.
string SourceStamp() =>
    string.Join('\n', GetFiles("./src/**/*.{cs,csproj,cshtml}").Concat(GetFiles("./Directory.*.props"))
        .Select(file => file.FullPath)
        .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Internal/Generated/"))
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {System.IO.File.GetLastWriteTimeUtc(path):O}"));

bool SourcesChanged() =>
    !FileExists($"{Generated}/sources.stamp") || System.IO.File.ReadAllText($"{Generated}/sources.stamp") != SourceStamp();
