using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain;

namespace Sijil.Api.CommandLine;

/// <summary>Takes a case out of the register, with all that is needed to check it elsewhere.</summary>
internal static class ExportCommand
{
    private static readonly Argument<Guid> Stream = new("stream id")
    {
        Description =
            "A stream of the case: an application, a proposal, a vote, or what became of them; an envelope or one of its slots.",
    };

    private static readonly Option<FileInfo> Target = new("--out")
    {
        Description = "The zip to be written. One that is there already is not overwritten.",
        Required = true,
    };

    private static readonly Option<bool> Public = new("--public")
    {
        Description = "Only what anyone may read: entries, proofs, public texts and sealed documents.",
    };

    private static readonly Option<string?> Activity = new("--activity")
    {
        Description =
            "Opens personal values under this processing activity, such as permits.case-handling or signatures.evidence. Takes --fields and --token. It is on record.",
    };

    private static readonly Option<string[]> Fields = new("--fields")
    {
        Description =
            "The names of the fields to be opened, such as applicant-name, or signature, certificate-digest and document: never more than are needed.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "The token of the person who opens them.",
    };

    public static Command Create(Option<string> municipality)
    {
        var export = new Command(
            "export",
            "Writes a case as a zip: events, proofs, checkpoint, public texts, documents and signatures, and a page that tells it. It can be verified offline."
        )
        {
            Stream,
            Target,
            Public,
            Activity,
            Fields,
            Token,
            municipality,
        };
        export.Validators.Add(given =>
        {
            var opens = given.GetResult(Activity) is not null;
            if (opens != (given.GetResult(Token) is not null) || opens != (given.GetValue(Fields) is { Length: > 0 }))
                given.AddError("--activity, --fields and --token go together: what is opened, for what, and by whom.");
            if (opens && given.GetValue(Public))
                given.AddError("What is opened is not public: --public and --activity exclude each other.");
        });
        export.SetAction((parsed, cancellation) => Export(parsed, parsed.GetValue(municipality)!, cancellation));
        return export;
    }

    private static async Task<int> Export(ParseResult parsed, string municipality, CancellationToken cancellation)
    {
        var target = parsed.GetValue(Target)!.FullName;
        if (File.Exists(target))
            return await Refuse($"{target} is there already.");

        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var exported = await register
            .Services.GetRequiredService<CaseExport>()
            .Read(municipality, parsed.GetValue(Stream), parsed.GetValue(Public), cancellation);
        if (exported is null)
            return await Refuse("The municipality has no such stream.");

        if (parsed.GetValue(Activity) is { } activity)
        {
            var (opened, refusal) = await Open(register, exported, activity, parsed, municipality, cancellation);
            if (opened is null)
                return await Refuse(ObstacleWords.Rule(refusal!.Code));
            exported = opened;
        }

        var report = await Write(exported, target, cancellation);
        await Console.Out.WriteLineAsync(
            string.Join(Environment.NewLine, CaseWords.Of(report, Path.GetFileName(target)))
        );
        return report.Fault is null ? 0 : 1;
    }

    private static async Task<(ExportedCase? Opened, Rejection? Refusal)> Open(
        RunningRegister register,
        ExportedCase exported,
        string activity,
        ParseResult parsed,
        string municipality,
        CancellationToken cancellation
    )
    {
        var instruction = await register
            .Services.GetRequiredService<TokenActors>()
            .Instruct(municipality, parsed.GetValue(Token)!, cancellation);
        return await register
            .Services.GetRequiredService<CaseOpenings>()
            .Open(exported, activity, parsed.GetValue(Fields)!, instruction, cancellation);
    }

    /// <summary>What was written is verified before it has its name: whoever is handed a case can rely on its being whole.</summary>
    private static async Task<CaseReport> Write(ExportedCase exported, string target, CancellationToken cancellation)
    {
        using var archive = new MemoryStream();
        CaseArchive.Write(exported, archive);
        archive.Position = 0;
        var report = CaseVerification.Verify(archive, exported.Key);
        if (report.Fault is null)
        {
            await using var file = new FileStream(target, FileMode.CreateNew);
            archive.Position = 0;
            await archive.CopyToAsync(file, cancellation);
        }

        return report;
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
