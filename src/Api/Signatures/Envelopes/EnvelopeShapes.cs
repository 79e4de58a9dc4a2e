using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Permits;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record SignerToInvite(
    [property: Description("Says who is to sign; it is compared and never stored in the clear.")] string NationalId,
    [property: Description(
        "Counts from 1. Equal ones sign at the same time, higher ones once all lower ones have signed."
    )]
        int Order,
    SignatureLevel RequiredLevel,
    [property: Description("False where the signature is owed in person.")] bool MayDelegate
)
{
    internal SignerForm Form() => new(NationalId, Order, RequiredLevel, MayDelegate);

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SignerToInvite);
}

internal sealed class SignerToInviteShape : AbstractValidator<SignerToInvite>
{
    public SignerToInviteShape() => RuleFor(signer => signer.NationalId).NotEmpty().NationalId();
}

/// <summary>The shapes that forms about envelopes are made of.</summary>
internal static class EnvelopeShapes
{
    public const int LongestExplanation = 2_000;
    public const int LongestCode = 40;

    public static readonly ReminderPlan Reminders = new(5, 2);
}
