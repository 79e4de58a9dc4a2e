using System.ComponentModel;
using FluentValidation;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

public sealed record OpenSealedValuesRequest(
    [property: Description("The processing activity under which they are needed, such as `permits.case-handling`.")]
        string Activity,
    [property: Description("The names of the fields, such as `applicant-name`: never more than are needed now.")]
        IReadOnlyList<string> Fields
);

internal sealed class OpenSealedValuesShape : AbstractValidator<OpenSealedValuesRequest>
{
    private const int MostFields = 20;

    public OpenSealedValuesShape()
    {
        RuleFor(request => request.Activity).Code(longest: 129);
        RuleFor(request => request.Fields).NotEmpty();
        RuleFor(request => request.Fields).Must(fields => fields.Count <= MostFields).WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Fields).Code();
    }
}

internal static class OpenSealedValuesEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapOpening("/applications/{id:guid}/openings", Post)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithExample(new OpenSealedValuesRequest("permits.case-handling", ["applicant-name", "contact"]))
            .WithName("OpenSealedValues")
            .WithSummary("Opens sealed values of a case file for the reader")
            .WithDescription(
                "Before anything is decrypted it is recorded, for each person concerned, who opened what of them and why; a denied attempt is "
                    + "recorded too. If it cannot be recorded nothing is returned. It takes no `Idempotency-Key`: every call is an opening "
                    + "of its own, because every answer shows the values once more."
            )
            .Produces<OpenedValuesAnswer>();

    private static async Task<IResult> Post(
        Guid id,
        OpenSealedValuesRequest request,
        Instruction instruction,
        IDocumentStore store,
        Openings openings,
        CancellationToken cancellation
    )
    {
        if (await Find(id, instruction, store, cancellation) is not var (file, application))
            return OutcomeAnswer.To(PermitRejections.NotFound);

        var wanted = file.AllSealed().Where(field => request.Fields.Contains(field.Name)).ToArray();
        SubjectId[] subjects = wanted is [] ? [file.Applicant] : [.. wanted.Select(field => field.Subject).Distinct()];
        var (values, refusal) = await openings.Open(
            request.Activity,
            new AccessRequest(
                instruction.Actor.Person,
                instruction.Actor.Roles,
                subjects,
                request.Fields,
                application.WhyBarred(instruction.Actor.Person)
            ),
            [.. wanted.Select(field => field.Commitment)],
            instruction,
            cancellation
        );
        return refusal is null
            ? Results.Json(OpenedValuesAnswer.Of(request.Activity, wanted, values), RequestJson.Options)
            : OutcomeAnswer.To(refusal);
    }

    private static async Task<(CaseFile File, PermitApplication Application)?> Find(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        if (await new CaseFiles(session).Find(id, instruction.Actor.Unit ?? "", cancellation) is not { } found)
            return null;

        var events = await session.Events.FetchStreamAsync(id, token: cancellation);
        return (found.File, PermitStreams.Application.Read(events).State);
    }
}
