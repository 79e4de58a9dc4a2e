using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record OpenEnvelopeValuesRequest(
    [property: Description(
        "`signature`, `refusal-explanation`, `voiding-explanation`: never more than are needed now."
    )]
        IReadOnlyList<string> Fields
);

internal sealed class OpenEnvelopeValuesShape : AbstractValidator<OpenEnvelopeValuesRequest>
{
    private const int MostFields = 20;

    public OpenEnvelopeValuesShape()
    {
        RuleFor(request => request.Fields).NotEmpty();
        RuleFor(request => request.Fields).Must(fields => fields.Count <= MostFields).WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Fields).Code();
    }
}

/// <summary>Sealed values of an envelope in the clear, for the one who asked.</summary>
public sealed record EnvelopeValuesAnswer(IReadOnlyList<EnvelopeValuesAnswer.Opened> Values)
{
    public sealed record Opened(
        string Name,
        [property: Description("The slot it is from; null for the envelope itself.")] int? Slot,
        [property: Description("A signature in base64. Null where the value was erased.")] string? Value
    )
    {
        /// <summary>Says nothing, so that a log line cannot betray it.</summary>
        public override string ToString() => nameof(Opened);
    }
}

internal static class OpenEnvelopeValuesEndpoint
{
    private sealed record Sealed(string Name, int? Slot, SealedValue? Value, Guid Subject);

    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapOpening("/{id:guid}/openings", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new OpenEnvelopeValuesRequest([EnvelopeFields.Signature]))
            .WithName("OpenEnvelopeValues")
            .WithSummary(
                "Opens what was sealed in an envelope: signatures as they were received, and why somebody refused or took it back"
            )
            .WithDescription(
                "Before anything is decrypted it is recorded, for each person concerned, who opened what of them and why; a denied attempt is "
                    + "recorded too. If it cannot be recorded nothing is returned."
            )
            .Produces<EnvelopeValuesAnswer>();

    private static async Task<IResult> Post(
        Guid id,
        OpenEnvelopeValuesRequest request,
        Instruction instruction,
        IDocumentStore store,
        Openings openings,
        CancellationToken cancellation
    )
    {
        if (await Find(id, instruction, store, cancellation) is not { } all)
            return OutcomeAnswer.To(EnvelopeRejections.NotFound);

        var wanted = all.Where(field => field.Value is not null && request.Fields.Contains(field.Name)).ToArray();
        var (values, refusal) = await openings.Open(
            EnvelopeActivities.Signing,
            new AccessRequest(
                instruction.Actor.Person,
                instruction.Actor.Roles,
                wanted is []
                    ? [instruction.Actor.Person]
                    : [.. wanted.Select(field => new SubjectId(field.Subject)).Distinct()],
                request.Fields
            ),
            [.. wanted.Select(field => field.Value!.Commitment)],
            instruction,
            cancellation
        );
        return refusal is null
            ? Results.Json(
                new EnvelopeValuesAnswer([
                    .. wanted.Select(field => new EnvelopeValuesAnswer.Opened(
                        field.Name,
                        field.Slot,
                        Text(values, field.Value!.Commitment)
                    )),
                ]),
                RequestJson.Options
            )
            : OutcomeAnswer.To(refusal);
    }

    private static async Task<IReadOnlyList<Sealed>?> Find(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var unit = instruction.Actor.Unit ?? "";
        if (await new EnvelopeEntries(session).Find(id, unit, cancellation) is not { } envelope)
            return null;

        var slots = await new SlotEntries(session).In(envelope, cancellation);
        return
        [
            new(EnvelopeFields.Voiding, null, envelope.Explanation, envelope.VoidedBy ?? Guid.Empty),
            .. slots.Select(slot => new Sealed(EnvelopeFields.Signature, slot.Number, slot.Signature, slot.Signer)),
            .. slots.Select(slot => new Sealed(EnvelopeFields.Refusal, slot.Number, slot.Explanation, slot.Signer)),
        ];
    }

    private static string? Text(IReadOnlyList<OpenedValue> opened, string commitment) =>
        opened.FirstOrDefault(value => value.Commitment == commitment)?.Disclosure is { } disclosure
            ? JsonElement.Parse(disclosure.ValueJson).GetString()
            : null;
}
