using System.Text;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Puts the municipality's seal on a published act: renders its exact bytes, seals them, and keeps all of it, once.</summary>
/// <remarks>A second call, and one that meets another, leave the first seal as it is. Thread-safe.</remarks>
public sealed class ActSealing(Recorder recorder, ISealingKeys keys, CadesRaising raising)
{
    public const string PemMediaType = "application/x-pem-file";

    /// <param name="render">Gives the same bytes each time; asked only where the act has no seal yet.</param>
    /// <exception cref="SealingKeyUnavailableException">The municipality has no key, or it cannot be used now.</exception>
    public Task<Outcome> Seal(
        ActReference act,
        Func<RenderedAct> render,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            SignatureStreams.Seal,
            SealId.Of(act).Value,
            async (seal, attempt, stop) =>
            {
                if (seal is Seal.Affixed)
                    return Array.Empty<SealEvent>();

                using var key = await keys.Open(instruction.Municipality, stop);
                var (document, statement) = render();
                var claimedAt = WholeSecond(attempt.Now);
                var command = new SealAct(
                    act,
                    new(
                        attempt.PublishFile(document.Content, document.MediaType),
                        document.Content.Length,
                        document.MediaType
                    ),
                    Publish(attempt, key, CadesSeal.Over(document.Content, key, claimedAt)),
                    Publish(attempt, statement, JadesSeal.Over(statement.Content, key, claimedAt)),
                    claimedAt
                );
                attempt.Send(new SealMayBeJudged(SealId.Of(act).Value));
                if (raising.CanStamp)
                    attempt.Send(new SealMayBeRaised(SealId.Of(act).Value));
                return SealAct.Decide(command, seal);
            },
            cancellation
        );

    private static SealReference Publish(Attempt attempt, SealingKey key, byte[] seal) =>
        new(
            attempt.PublishFile(seal, CadesSeal.MediaType),
            SealLevel.CadesBaselineB,
            key.Certificate.Digest(),
            attempt.PublishFile(Encoding.ASCII.GetBytes(key.Chain.ToPem()), PemMediaType)
        );

    private static SealedStatement Publish(Attempt attempt, PublicDocument statement, byte[] signature) =>
        new(
            attempt.PublishFile(statement.Content, statement.MediaType),
            statement.Content.Length,
            statement.MediaType,
            attempt.PublishFile(signature, JadesSeal.MediaType),
            SealLevel.JadesBaselineB
        );

    /// <summary>CMS writes its time without fractions.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
}
