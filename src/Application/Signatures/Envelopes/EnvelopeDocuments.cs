using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>The one place that makes of what a clerk hands in a document of an envelope.</summary>
public sealed class EnvelopeDocuments(Vault vault, IdentityRoll roll)
{
    /// <summary>
    /// A public act by its plain digest. The digest of a document about a person is sealed as theirs, and the vault is asked whether it is
    /// in the envelope already: sealed anew it has another commitment.
    /// </summary>
    internal async ValueTask<(EnvelopeDocument Document, bool IsAttached)> Take(
        Attempt attempt,
        Envelope envelope,
        DocumentForm form,
        CancellationToken cancellation
    )
    {
        if (form.AboutNationalId is not { } nationalId)
            return (EnvelopeDocument.Public(form.Digest, form.Length, form.MediaType), false);

        var (person, _) = await roll.Named(attempt, nationalId, cancellation);
        var sealing = await vault.BeginSealing(attempt, person, cancellation);
        var digest = sealing.Seal(EnvelopeFields.Document, form.Digest);
        return (
            EnvelopeDocument.Personal(digest, form.Length, form.MediaType),
            await IsIn(envelope, form.Digest, attempt, cancellation)
        );
    }

    private async ValueTask<bool> IsIn(
        Envelope envelope,
        string digest,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        foreach (var document in envelope.Documents)
            if (
                document.SealedDigest is { } known
                && await vault.Tells(attempt, known.Commitment, digest, cancellation)
            )
                return true;
        return false;
    }
}
