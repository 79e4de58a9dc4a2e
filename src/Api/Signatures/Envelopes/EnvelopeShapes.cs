using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Permits;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record DocumentToSign(
    [property: Description("SHA-256 of the exact bytes, base64url.")] string Digest,
    [property: Description("In bytes.")] long Length,
    string MediaType,
    [property: Description(
        "Whom the document is about, by national id: its digest is then sealed as theirs and stands nowhere in the clear. Left out for a public act."
    )]
        string? AboutNationalId = null
)
{
    internal DocumentForm Form() => new(Digest, Length, MediaType, AboutNationalId);

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DocumentToSign);
}

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

internal sealed class DocumentToSignShape : AbstractValidator<DocumentToSign>
{
    public DocumentToSignShape()
    {
        RuleFor(document => document.Digest).Digest();
        RuleFor(document => document.MediaType).Line(EnvelopeShapes.LongestMediaType);
        RuleFor(document => document.AboutNationalId).NationalId();
    }
}

internal sealed class SignerToInviteShape : AbstractValidator<SignerToInvite>
{
    public SignerToInviteShape() => RuleFor(signer => signer.NationalId).NotEmpty().NationalId();
}

/// <summary>The shapes that forms about envelopes are made of.</summary>
internal static class EnvelopeShapes
{
    public const int LongestMediaType = 100;
    public const int LongestExplanation = 2_000;
    public const int LongestCode = 40;

    public static readonly ReminderPlan Reminders = new(5, 2);

    public static IRuleBuilderOptions<T, ReminderPlan> Plan<T>(this IRuleBuilder<T, ReminderPlan> rule) =>
        rule.NotNull();
}
