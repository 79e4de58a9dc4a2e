using System.Text.Json;
using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Finds what a verdict on the signature of a person is about. Thread-safe.</summary>
public sealed class JudgedSlots(IDocumentStore store, Openings openings)
{
    /// <returns>Null where nothing with a certificate was received there.</returns>
    internal async Task<JudgedSlot?> Find(string municipality, Guid slot, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var received = (await session.Events.FetchStreamAsync(slot, token: cancellation))
            .Select(recorded => recorded.Data)
            .OfType<SignatureReceived>()
            .SingleOrDefault();
        if (received is not { Signature: { } signature })
            return null;

        var events = await session.Events.FetchStreamAsync(received.EnvelopeId.Value, token: cancellation);
        var envelope = SignatureStreams.Envelope.Read(events).State;
        return new(received.SlotId, received.SignedBy, signature.Commitment, ToBeSigned.Of(envelope));
    }

    /// <summary>Opens the signature, and what else is asked for, through the one gate there is.</summary>
    /// <returns>What was opened, null for what was destroyed; or why nothing was.</returns>
    internal async Task<OpenedSignature> Open(
        JudgedSlot slot,
        Instruction instruction,
        CancellationToken cancellation,
        params IReadOnlyList<string> beside
    )
    {
        var (values, refusal) = await openings.Open(
            EnvelopeActivities.Judging,
            new AccessRequest(
                instruction.Actor.Person,
                instruction.Actor.Roles,
                [slot.Signer],
                [EnvelopeFields.Signature, EnvelopeFields.Report, EnvelopeFields.Answers]
            ),
            [slot.Commitment, .. beside],
            instruction,
            cancellation
        );
        var opened = values
            .Where(value => value.Disclosure is not null)
            .ToDictionary(
                value => value.Commitment,
                value => JsonSerializer.Deserialize<string>(value.Disclosure!.ValueJson)!
            );
        return new(
            opened.GetValueOrDefault(slot.Commitment) is { } signature ? Convert.FromBase64String(signature) : null,
            opened,
            refusal
        );
    }
}

/// <param name="Commitment">To the signature, which is in the vault.</param>
/// <param name="Content">What was signed, byte for byte.</param>
internal sealed record JudgedSlot(SlotId Id, SubjectId Signer, string Commitment, byte[] Content);

/// <param name="Signature">Null where it was destroyed.</param>
/// <param name="Values">All that was opened, by commitment.</param>
/// <param name="Refusal">Why nothing was opened.</param>
internal sealed record OpenedSignature(
    byte[]? Signature,
    IReadOnlyDictionary<string, string> Values,
    Rejection? Refusal
);
