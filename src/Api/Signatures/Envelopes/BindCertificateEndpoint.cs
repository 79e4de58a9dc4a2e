using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record BindCertificateRequest(
    [property: Description("The certificate in PEM, or its DER in base64. Its digest is sealed; the rest is not kept.")]
        string Certificate
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(BindCertificateRequest);
}

internal sealed class BindCertificateShape : AbstractValidator<BindCertificateRequest>
{
    private const int Longest = 20_000;

    public BindCertificateShape() =>
        RuleFor(request => request.Certificate)
            .NotEmpty()
            .MaximumLength(Longest)
            .Must(text => CertificateText.Read(text) is not null)
            .WithErrorCode(FieldCodes.Malformed);
}

internal static class BindCertificateEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/certificate", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(new BindCertificateRequest(CertificateText.Example))
            .WithName("BindCertificate")
            .WithSummary("Says with which certificate one will sign")
            .WithDescription(
                "Its subject names its holder by a personal number (ETSI EN 319 412-1: `serialNumber` of the form `PNO`, country, hyphen, national id), and that "
                    + "is the signer. Only a signature by this certificate is taken, compared whole."
            );

    private static async Task<Outcome> Post(
        Guid id,
        int slot,
        BindCertificateRequest request,
        BindCertificateHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        using var certificate = CertificateText.Read(request.Certificate)!;
        return await handler.Handle(SlotId.Of(new(id), slot), certificate, instruction, cancellation);
    }
}
