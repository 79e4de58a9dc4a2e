using System.CommandLine;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Checks offline which entries stand under a file number, and with the log also that the index leaves none out.</summary>
internal static class LookupCommand
{
    private static readonly Argument<FileInfo> Proof = new("proof")
    {
        Description = "The answer to a lookup, with its proof.",
    };

    private static readonly Option<string> Number = new("--number")
    {
        Description = "The file number that was looked up.",
        Required = true,
    };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    private static readonly Option<string?> Log = new("--log")
    {
        Description = "Makes the index anew from this log. " + LogOptions.SourceDescription,
    };

    public static Command Create()
    {
        var lookup = new Command(
            "lookup",
            "Checks which entries of the log stand under a file number. Needs no database. Exit code 0 only if the answer is complete."
        )
        {
            Proof.AcceptExistingOnly(),
            Number,
            Key,
            Log,
        };
        lookup.SetAction(Check);
        return lookup;
    }

    private static async Task<int> Check(ParseResult parsed, CancellationToken cancellation)
    {
        var (key, number) = (parsed.GetValue(Key)!, parsed.GetValue(Number)!);
        var file = await File.ReadAllBytesAsync(parsed.GetValue(Proof)!.FullName, cancellation);
        switch (Verify(file, LookupKey.OfNumber(number), key))
        {
            case LookupVerification.Rejected rejected:
                await Console.Out.WriteLineAsync(rejected.Reason);
                return 1;
            case LookupVerification.Accepted found:
                await Console.Out.WriteLineAsync(
                    $"{key.Name}: {found.Indices.Count} of {found.Statement.Log.Size} entries stand under {number}{Listed(found.Indices)}."
                );
                return parsed.GetValue(Log) is not { } log || await IsWhole(log, key, found.Statement, cancellation)
                    ? 0
                    : 1;
            case var unknown:
                throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}.");
        }
    }

    private static LookupVerification Verify(byte[] file, LookupKey looked, VerifierKey key)
    {
        try
        {
            return LookupProof.Parse(file).Verify(looked, key, Ed25519.Verify);
        }
        catch (FormatException fault)
        {
            return new LookupVerification.Rejected(fault.Message);
        }
    }

    private static string Listed(IReadOnlyList<long> indices) =>
        indices is [] ? "" : $", at {string.Join(", ", indices)}";

    /// <summary>Makes the index anew from every entry that the statement is about.</summary>
    private static async Task<bool> IsWhole(
        string log,
        VerifierKey key,
        LookupStatement statement,
        CancellationToken cancellation
    )
    {
        var index = new LookupIndex();
        var report = await new LogVerification(LogOptions.Source(log), key).Verify(
            [new Checkpoint(statement.Origin, statement.Log)],
            cancellation,
            TerminalProgress.Of("leaves", false),
            (_, entries, _) =>
            {
                foreach (var entry in entries.TakeWhile(_ => index.Size < statement.Log.Size))
                    index.Append(LookupKey.In(entry));
                return Task.CompletedTask;
            }
        );
        var (words, isWhole) = report.Fault switch
        {
            { } fault => (fault.Reason, false),
            null when index.Root() == statement.Root => ("The index was made anew from the log and is the same.", true),
            null => ($"The index of this log has the root {index.Root()}, and {statement.Root} was signed.", false),
        };
        await Console.Out.WriteLineAsync(words);
        return isWhole;
    }
}
