using System.Text;
using System.Text.Json;
using Sijil.Application.DataRights;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Keeps verdicts, each with every input by its digest: what is public as a published file, what tells of a signer in the vault.</summary>
public sealed class VerdictKeeping(MunicipalityDigests digests)
{
    private const string CertificateType = "application/pkix-cert";
    internal const string ListType = "application/pkix-crl";
    private const string AnswerType = "application/ocsp-response";

    private const string Known =
        $"select digest from {PublishedFile.Schema}.file where municipality = $1 and digest = any($2)";

    internal async ValueTask<SealValidated> OfSeal(
        Attempt attempt,
        ActReference act,
        string file,
        Judgement judgement,
        CancellationToken cancellation
    ) =>
        new(
            VerdictsId.Of(SealId.Of(act).Value),
            act,
            file,
            await Kept(attempt, judgement, withAnswers: true, cancellation),
            attempt.PublishFile(judgement.Report(), Knowledge.MediaType),
            await Marks(attempt, judgement, cancellation),
            attempt.Now
        );

    /// <param name="sealing">Of the signer.</param>
    /// <param name="ofLevel">What its level follows from; null where that was not in question.</param>
    internal async ValueTask<SignatureValidated> OfSignature(
        Attempt attempt,
        SlotId slot,
        Sealing sealing,
        Judgement judgement,
        Judgement? ofLevel,
        CancellationToken cancellation
    )
    {
        var verdict = await OfPerson(attempt, judgement, sealing, cancellation);
        return new(
            VerdictsId.Of(slot.Value),
            slot.Value,
            verdict.Verdict,
            verdict.Answers,
            verdict.Report,
            await Marks(attempt, judgement, cancellation),
            attempt.Now,
            ofLevel is null ? null : await OfPerson(attempt, ofLevel, sealing, cancellation)
        );
    }

    private static async ValueTask<LevelVerdict> OfPerson(
        Attempt attempt,
        Judgement judgement,
        Sealing sealing,
        CancellationToken cancellation
    ) =>
        new(
            await Kept(attempt, judgement, withAnswers: false, cancellation),
            Answers(judgement, sealing),
            sealing.Seal(EnvelopeFields.Report, Encoding.UTF8.GetString(judgement.Report()))
        );

    /// <summary>All of them in one value, because only all of them together are what was known.</summary>
    private static SealedValue? Answers(Judgement judgement, Sealing sealing)
    {
        var answers = judgement.Trust.AllRevocations.OfType<OcspAnswer>().ToList();
        return answers is []
            ? null
            : sealing.Seal(
                EnvelopeFields.Answers,
                JsonSerializer.Serialize(answers.Select(answer => answer.Encoded.ToArray()))
            );
    }

    private static async ValueTask<KeptVerdict> Kept(
        Attempt attempt,
        Judgement judgement,
        bool withAnswers,
        CancellationToken cancellation
    )
    {
        var trust = judgement.Trust;
        var certificates = trust
            .Certificates.Concat(trust.Clocks.SelectMany(clock => clock.Certificates))
            .Select(certificate => (certificate.Digest(), certificate.RawDataMemory, CertificateType));
        var revocations = trust
            .AllRevocations.Where(each => withAnswers || each is RevocationList)
            .Select(each => (each.Digest, each.Encoded, each is RevocationList ? ListType : AnswerType));
        await Publish(attempt, certificates.Concat(revocations).DistinctBy(file => file.Item1).ToList(), cancellation);
        return judgement.Kept(
            attempt.PublishFile(Knowledge.Of(trust, withAnswers).ToBytes(), Knowledge.MediaType),
            attempt.PublishFile(KeptPolicy.ToBytes(judgement.Policy), Knowledge.MediaType)
        );
    }

    /// <summary>Lists are long and the same for many verdicts: what lies there already is not sent again.</summary>
    private static async ValueTask Publish(
        Attempt attempt,
        List<(string Digest, ReadOnlyMemory<byte> Content, string MediaType)> files,
        CancellationToken cancellation
    )
    {
        var known = new HashSet<string>();
        await using (var query = attempt.Query(Known))
        {
            query.Parameters.AddWithValue(attempt.Instruction.Municipality);
            query.Parameters.AddWithValue(files.Select(file => file.Digest).ToArray());
            await using var row = await query.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
                known.Add(row.GetString(0));
        }

        foreach (var file in files.Where(file => !known.Contains(file.Digest)))
            attempt.PublishFile(file.Content.ToArray(), file.MediaType);
    }

    private async ValueTask<IReadOnlyList<string>> Marks(
        Attempt attempt,
        Judgement judgement,
        CancellationToken cancellation
    ) => judgement.Marks(await digests.Key(attempt.Instruction.Municipality, cancellation));
}
