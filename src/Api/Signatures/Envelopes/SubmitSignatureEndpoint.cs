using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record SubmitSignatureRequest(
    [property: Description("The session that is open, as the slot tells it.")] Guid Session,
    [property: Description("The manifest of what is signed.")] string SignedDigest,
    [property: Description(
        "A detached CAdES signature over what `to-be-signed` gives, DER in base64; left out for a simple signature without a certificate, which is this act itself."
    )]
        string? Signature = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SubmitSignatureRequest);
}

internal sealed class SubmitSignatureShape : AbstractValidator<SubmitSignatureRequest>
{
    private const int Longest = 48_000;

    public SubmitSignatureShape()
    {
        RuleFor(request => request.SignedDigest).Digest();
        RuleFor(request => request.Signature)
            .MaximumLength(Longest)
            .Must(text =>
                text is null || (text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _))
            )
            .WithErrorCode(FieldCodes.Malformed);
    }
}

internal static class SubmitSignatureEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/signature", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(
                new SubmitSignatureRequest(
                    Guid.Parse("3f1c2a7e-6f0d-4a58-9a41-0d7f6b1f2c33"),
                    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
                )
            )
            .WithName("SubmitSignature")
            .WithSummary(
                "Signs: takes a signature in that was made elsewhere, or the act itself where no certificate is asked for"
            )
            .WithDescription(
                "It is validated at this moment against the authorities that the municipality trusts for persons. Where it does not pass, the problem names "
                    + "`indication` and `subIndication` in the words of ETSI EN 319 102-1, and nothing of it is kept."
            )
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<object> Post(
        Guid id,
        int slot,
        SubmitSignatureRequest request,
        SubmitSignatureHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        try
        {
            var signature = request.Signature is { } text ? Convert.FromBase64String(text) : null;
            var (outcome, verdict) = await handler.Handle(
                SlotId.Of(new(id), slot),
                new(new(request.Session), request.SignedDigest, signature),
                instruction,
                cancellation
            );
            return outcome is Outcome.Rejected { Reason: var reason } && verdict is { IsPassed: false } failed
                ? OutcomeAnswer.To(
                    new Problem(OutcomeAnswer.Status(reason), reason.Code)
                    {
                        Indication = Verdict.Word(failed.Indication),
                        SubIndication = failed.Reason is { } why ? Verdict.Word(why) : null,
                    }
                )
                : outcome;
        }
        catch (UnreadableTrustException)
        {
            return OutcomeAnswer.To(RequestProblems.TrustUnreadable); // Readiness tells the operator why.
        }
    }
}
