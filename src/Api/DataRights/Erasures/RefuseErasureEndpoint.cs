using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Erasures;

public sealed record RefuseErasureRequest(
    [property: Description("The person is told it, in their language. It names nobody.")] Wording Reason,
    [property: Description("The clauses by which the values are kept.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class RefuseErasureShape : AbstractValidator<RefuseErasureRequest>
{
    private const int LongestReason = 1_000;

    public RefuseErasureShape()
    {
        RuleFor(request => request.Reason).Wording(LongestReason);
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class RefuseErasureEndpoint
{
    public static void Map(IEndpointRouteBuilder erasures) =>
        erasures
            .MapChange("/{id:guid}/refusal", Post)
            .RequireRole(ApproveErasureEndpoint.Deciders)
            .WithExample(
                new RefuseErasureRequest(
                    new(
                        "يلزم الاحتفاظ بالملف لدعوى قائمة",
                        "Le dossier est conservé pour une action en justice en cours",
                        "The file is kept for a claim that is before a court"
                    ),
                    [new CitationForm("state/act/2018/personal-data", "art_24")]
                )
            )
            .WithName("RefuseErasure")
            .WithSummary("Keeps the values, with a reason and the clauses it rests on");

    private static Task<Outcome> Post(
        Guid id,
        RefuseErasureRequest request,
        RefuseErasureHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Basis, instruction, cancellation);
}
