using Microsoft.Extensions.Logging;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Application.Signatures;

/// <summary>Has a seal stamped, and then puts the evidence for its check beside it: behind the act, which never waits for that.</summary>
/// <remarks>
/// The seal is made once and stays the same; what is added to it is not signed by it. Where an authority does not answer or evidence is
/// missing, the seal stays at its level and the message comes again, until the certificate has expired.
/// </remarks>
public sealed partial class RaiseSeal(
    Recorder recorder,
    SealFiles files,
    SealRaising raising,
    TimeProvider clock,
    ILogger<RaiseSeal> log
)
{
    private static readonly TimeSpan Latest = TimeSpan.FromHours(12);

    public async Task<DeliveryMessage<SealMayBeRaised>?> Handle(
        SealMayBeRaised message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        if (await files.Newest(instruction.Municipality, message.SealId, cancellation) is not var (seal, file))
            return null;
        if (CadesTimeStamp.SignersExpiry(file) < clock.GetUtcNow())
        {
            StaysAsItIs(log, seal.Act.Number, instruction.Municipality, seal.Level);
            return null;
        }

        var again = new Raising(message, seal, file, instruction);
        return seal.Level switch
        {
            SealLevel.CadesBaselineB => await Stamp(again, cancellation),
            SealLevel.CadesBaselineT => await Extend(again, cancellation),
            _ => null,
        };
    }

    private sealed record Raising(SealMayBeRaised Message, Seal.Affixed Seal, byte[] File, Instruction Instruction)
    {
        public string Municipality => Instruction.Municipality;

        /// <summary>Each time after twice as long.</summary>
        public DeliveryMessage<SealMayBeRaised> Later() =>
            (Message with { Tries = Message.Tries + 1 }).DelayedFor(NextTry.After(Message.Tries, Latest));
    }

    private async Task<DeliveryMessage<SealMayBeRaised>?> Stamp(Raising raised, CancellationToken cancellation)
    {
        var stamped = await raising.Stamp(raised.Municipality, raised.File, cancellation);
        if (stamped.Stamp is not { } stamp)
        {
            CannotStamp(log, raised.Seal.Act.Number, raised.Municipality, string.Join(' ', stamped.Faults));
            await Record(raised, (seal, now) => TellSealUnstamped.Decide(new(now), seal), null, cancellation);
            return raised.Later();
        }

        var command = new TimestampSeal(raised.Seal.Digest, Digest.Of(stamped.Signature), stamp.At);
        await Record(raised, (seal, _) => TimestampSeal.Decide(command, seal), stamped.Signature, cancellation);
        return (raised.Message with { Tries = 0 }).DelayedFor(TimeSpan.Zero);
    }

    private async Task<DeliveryMessage<SealMayBeRaised>?> Extend(Raising raised, CancellationToken cancellation)
    {
        var complete = await raising.Complete(raised.Municipality, raised.File, cancellation);
        if (!complete.IsComplete)
        {
            CannotExtend(log, raised.Seal.Act.Number, raised.Municipality, string.Join(' ', complete.Missing));
            return raised.Later();
        }

        await Record(
            raised,
            (seal, now) => ExtendSeal.Decide(new(raised.Seal.Digest, Digest.Of(complete.Signature), now), seal),
            complete.Signature,
            cancellation
        );
        return null;
    }

    private Task<Outcome> Record(
        Raising raised,
        Func<Seal, DateTimeOffset, Decision<SealEvent>> decide,
        byte[]? file,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            raised.Instruction,
            SignatureStreams.Seal,
            raised.Message.SealId,
            (seal, attempt, _) =>
            {
                var decision = decide(seal, attempt.Now);
                if (file is not null && decision is Decision<SealEvent>.Accepted { Events.Count: > 0 })
                {
                    attempt.PublishFile(file, CadesSeal.MediaType);
                    attempt.Send(new SealMayBeJudged(raised.Message.SealId));
                }

                return new(decision);
            },
            cancellation
        );

    [LoggerMessage(
        LogLevel.Warning,
        "The seal of {Number} of '{Municipality}' stands without a time-stamp; it will be tried again. {Reasons}"
    )]
    private static partial void CannotStamp(ILogger log, string number, string municipality, string reasons);

    [LoggerMessage(
        LogLevel.Information,
        "The seal of {Number} of '{Municipality}' stands without the evidence for later; it will be tried again. {Reasons}"
    )]
    private static partial void CannotExtend(ILogger log, string number, string municipality, string reasons);

    [LoggerMessage(
        LogLevel.Warning,
        "The certificate of the seal of {Number} of '{Municipality}' has expired: it stays at {Level}."
    )]
    private static partial void StaysAsItIs(ILogger log, string number, string municipality, string level);
}
