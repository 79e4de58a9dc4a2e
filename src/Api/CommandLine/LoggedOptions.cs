using System.CommandLine;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.CommandLine;

/// <summary>What shows that a file with a signature was in a log by a time, and whether that counts.</summary>
internal sealed class LoggedOptions
{
    private readonly Option<FileInfo> proof = new Option<FileInfo>("--proof")
    {
        Description =
            "Shows that the log names this very file: the proof of such an entry (C2SP tlog-proof, as ledger prove --stamped writes it). Takes --entry, --stamp and --vkey.",
    }.AcceptExistingFile();

    private readonly Option<FileInfo> entry = new Option<FileInfo>("--entry")
    {
        Description = "The entry of the log, byte for byte.",
    }.AcceptExistingFile();

    private readonly Option<FileInfo> stamp = new Option<FileInfo>("--stamp")
    {
        Description = "The time-stamp over the checkpoint of the proof (timestamp/{size}/{second}.tsr below the log).",
    }.AcceptExistingFile();

    private readonly Option<VerifierKey?> key = LogOptions.Key(isRequired: false);

    private readonly Option<bool> accepted = new("--accept-checkpoints")
    {
        Description =
            "Such a proof counts as one of when the signature existed. Without it: it is looked at no further.",
    };

    public void AddTo(Command verify)
    {
        foreach (var option in new Option[] { proof, entry, stamp, key, accepted })
            verify.Options.Add(option);
        verify.Validators.Add(given =>
        {
            if (
                !given.Errors.Any()
                && new object?[]
                {
                    given.GetValue(proof),
                    given.GetValue(entry),
                    given.GetValue(stamp),
                    given.GetValue(key),
                }.Count(each => each is null)
                    is not (0 or 4)
            )
                given.AddError("--proof, --entry, --stamp and --vkey go together.");
        });
    }

    public ValidationPolicy Policy(ParseResult parsed) =>
        parsed.GetValue(accepted) ? ValidationPolicy.WithCheckpoints : ValidationPolicy.Default;

    /// <returns>Null where no proof is given.</returns>
    /// <exception cref="FormatException">One of the files is something else.</exception>
    public async Task<LoggedSignature?> Read(ParseResult parsed, CancellationToken cancellation) =>
        parsed.GetValue(proof) is { } file
            ? LoggedSignature.Read(
                await File.ReadAllBytesAsync(parsed.GetValue(entry)!.FullName, cancellation),
                await File.ReadAllBytesAsync(file.FullName, cancellation),
                parsed.GetValue(key)!,
                await File.ReadAllBytesAsync(parsed.GetValue(stamp)!.FullName, cancellation)
            )
            : null;
}
