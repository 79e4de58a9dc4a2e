using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.OpenData;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Signatures.Levels;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Levels;

public sealed record PublishSignaturePolicyRequest(
    [property: Description("Lower-case letters, digits and hyphens; for ever.")] string Code,
    [property: Description("The number that this version is to have; the first is 1.")] int Version,
    [property: Description("ISO 3166-1 in two letters, or `EU`.")] string Country,
    Wording Name,
    [property: Description("From least to most, each with its effect and the clause that gives it.")]
        IReadOnlyList<PolicyLevel> Levels,
    [property: Description("The clauses on which the policy rests.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class PublishSignaturePolicyShape : AbstractValidator<PublishSignaturePolicyRequest>
{
    private const int LongestCode = 40;
    private const int LongestName = 200;
    private const int LongestAddress = 200;
    private const int MostLevels = 10;

    public PublishSignaturePolicyShape()
    {
        RuleFor(request => request.Code).Line(LongestCode);
        RuleFor(request => request.Country).Line(2);
        RuleFor(request => request.Name).NotNull().Wording(LongestName);
        RuleFor(request => request.Levels)
            .NotNull()
            .Must(levels => levels.Count <= MostLevels)
            .WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Levels)
            .NotNull()
            .ChildRules(level =>
            {
                level.RuleFor(form => form.Act).Line(LongestAddress);
                level.RuleFor(form => form.Clause).Line(LongestAddress);
            });
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class PublishSignaturePolicyEndpoint
{
    public static void Map(IEndpointRouteBuilder policies) =>
        policies
            .MapCreation("", Post, id => $"{SignaturePoliciesEndpoint.Path}/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(
                new PublishSignaturePolicyRequest(
                    "fr-civil-code",
                    1,
                    "FR",
                    new(
                        "التوقيعات وفق القانون المدني",
                        "Signatures selon le code civil",
                        "Signatures under the civil code"
                    ),
                    [new(SignatureLevel.Simple, LegalEffect.NotDenied, "eu/reg/2014/910", "art_25")],
                    [new CitationForm("eu/reg/2014/910", "art_25")]
                )
            )
            .WithName("PublishSignaturePolicy")
            .WithSummary(
                "Publishes what electronic signatures are worth by the law of a country: a new policy, or its next version"
            )
            .WithDescription(
                "An envelope is drafted under the newest version of a policy and stays with that version."
            );

    private static Task<Outcome> Post(
        PublishSignaturePolicyRequest request,
        PublishSignaturePolicyHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(new(request.Code, request.Country, request.Name, request.Levels), request.Version, request.Basis),
            instruction,
            cancellation
        );
}
