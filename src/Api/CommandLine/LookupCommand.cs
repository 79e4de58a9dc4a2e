using System.CommandLine;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Checks offline which entries stand under a file number or at an address, and with the log also that the index leaves none out.</summary>
internal static class LookupCommand
{
    private static readonly Argument<FileInfo> Proof = new("proof")
    {
        Description = "The answer to a lookup, with its proof.",
    };

    private static readonly Option<string?> Number = new("--number")
    {
        Description = "The file number that was looked up.",
    };

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "The address that was looked up, if it was not a number.",
    };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    private static readonly Option<string?> Log = new("--log")
    {
        Description =
            "Makes the index anew from this log. "
            + LogOptions.SourceDescription
            + " An index by address is also made from what opens the published texts, which is beside the log at its address (openings/0 and so on).",
    };

    public static Command Create()
    {
        var lookup = new Command(
            "lookup",
            "Checks which entries of the log stand under a file number or at an address. Needs no database. Exit code 0 only if the answer is complete."
        )
        {
            Proof.AcceptExistingFile(),
            Number,
            Address,
            Key,
            Log,
        };
        lookup.Validators.Add(result =>
        {
            if (result.GetValue(Number) is null == result.GetValue(Address) is null)
                result.AddError("Give --number or --address: whichever was looked up.");
        });
        lookup.SetAction(Check);
        return lookup;
    }

    private static async Task<int> Check(ParseResult parsed, CancellationToken cancellation)
    {
        var key = parsed.GetValue(Key)!;
        var (number, address) = (parsed.GetValue(Number), parsed.GetValue(Address));
        var question = number is null ? LookupQuestion.OfAddress(address!) : LookupQuestion.OfNumber(number);
        var file = await File.ReadAllBytesAsync(parsed.GetValue(Proof)!.FullName, cancellation);
        switch (Verify(file, question, key))
        {
            case LookupVerification.Rejected rejected:
                await Console.Out.WriteLineAsync(rejected.Reason);
                return 1;
            case LookupVerification.Accepted found:
                var name = number is null ? $"at {address}" : $"under {number}";
                await Console.Out.WriteLineAsync(
                    $"{key.Name}: {found.Indices.Count} of {found.Statement.Log.Size} entries stand {name}{Listed(found.Indices)}."
                );
                return parsed.GetValue(Log) is not { } log || await IsWhole(log, key, found, cancellation) ? 0 : 1;
            case var unknown:
                throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}.");
        }
    }

    private static LookupVerification Verify(byte[] file, LookupQuestion question, VerifierKey key)
    {
        try
        {
            return LookupProof.Parse(file).Verify(question, key, Ed25519.Verify);
        }
        catch (FormatException fault)
        {
            return new LookupVerification.Rejected(fault.Message);
        }
    }

    private static string Listed(IReadOnlyList<long> indices) =>
        indices is [] ? "" : $", at index {string.Join(", ", indices)}";

    /// <summary>Makes the index anew from every entry that the statement is about.</summary>
    private static async Task<bool> IsWhole(
        string log,
        VerifierKey key,
        LookupVerification.Accepted answer,
        CancellationToken cancellation
    )
    {
        var (source, statement) = (LogOptions.Source(log), answer.Statement);
        var index = new IndexFromLog(source, statement, [.. answer.Indices]);
        var report = await new LogVerification(source, key).Verify(
            [new Checkpoint(statement.Origin, statement.Log)],
            cancellation,
            TerminalProgress.Of("leaves", false),
            index.Take
        );
        var (words, isWhole) = LookupWords.Of(report, index, statement);
        await Console.Out.WriteLineAsync(words);
        if (isWhole && statement.By is LookupBy.Address)
            foreach (var line in LookupWords.Files(index))
                await Console.Out.WriteLineAsync(line);
        return isWhole;
    }
}
