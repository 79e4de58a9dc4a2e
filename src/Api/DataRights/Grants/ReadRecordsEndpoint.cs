using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Erasures;
using Sijil.Projections.Permits;

namespace Sijil.Api.DataRights.Grants;

internal static class ReadRecordsEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapRead("/datasets/{code}/records", Get)
            .RequireRole(Roles.DataConsumer)
            .WithName("ReadRecords")
            .WithSummary("Reads a page of a dataset under a grant")
            .WithDescription(
                "For each page it is decided anew whether the body may read, and for each person on it the reading is recorded before "
                    + "anything is decrypted; the person sees it at once. If it cannot be recorded nothing is returned. Only the fields that "
                    + "were asked for are shown, and one that is not granted denies them all."
            )
            .Produces<RecordsAnswer>();

    private static async Task<IResult> Get(
        string code,
        [AsParameters] RecordsQuery query,
        Instruction instruction,
        IDocumentStore store,
        Gate gate,
        Openings openings,
        RecordCursors cursors,
        CancellationToken cancellation
    )
    {
        var municipality = instruction.Municipality;
        var cursor = query.Cursor is null ? null : await cursors.Open(municipality, query.Cursor, cancellation);
        if (!query.IsReadable() || (query.Cursor is not null && cursor is null))
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        if (code != PermitDatasets.Applicants)
            return OutcomeAnswer.To(GrantRejections.DatasetNotFound);

        var fields = query.FieldNames();
        var (actor, named) = (instruction.Actor, cursor?.Grant ?? (query.Grant is { } id ? new GrantId(id) : null));
        var inquiry = new AccessInquiry(actor.Client, Body: null, code, fields, Row: null, named);
        var nobody = new AccessRequest(actor.Person, actor.Roles, [], fields);
        var (permission, refusal) = await gate.Ask(inquiry, nobody, instruction, cancellation);
        if (permission is not { Basis: AccessBasis.Grant grant })
            return OutcomeAnswer.To(refusal!);

        var files = await Page(store, municipality, grant.Given.Terms.Rows, cursor, query.Size, cancellation);
        var shown = files.Take(query.Size).ToArray();
        var next =
            files.Count > query.Size
                ? await cursors.Seal(municipality, new(grant.Given.GrantId, shown[^1].Id), cancellation)
                : null;
        var (values, denial) = await Open(shown, inquiry with { Grant = grant.Given.GrantId });
        return denial is null
            ? Results.Json(
                RecordsAnswer.Of(
                    code,
                    grant,
                    fields,
                    shown,
                    values,
                    await Erased(store, municipality, shown, cancellation),
                    next
                ),
                RequestJson.Options
            )
            : OutcomeAnswer.To(denial);

        Task<(IReadOnlyList<OpenedValue>, Rejection?)> Open(CaseFile[] page, AccessInquiry under) =>
            openings.Open(
                under,
                nobody with
                {
                    Subjects = [.. page.Select(file => file.Applicant).Distinct()],
                },
                [
                    .. page.SelectMany(file => file.Sealed)
                        .Where(value => fields.Contains(value.Name))
                        .Select(value => value.Commitment),
                ],
                instruction,
                cancellation
            );
    }

    private static async Task<IReadOnlySet<Guid>> Erased(
        IDocumentStore store,
        string municipality,
        CaseFile[] page,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        return await new ErasureEntries(session).Erased(page.Select(file => file.Applicant.Value), cancellation);
    }

    /// <summary>One more than the page holds: that one only tells that it goes on.</summary>
    private static async Task<IReadOnlyList<CaseFile>> Page(
        IDocumentStore store,
        string municipality,
        RowScope rows,
        RecordCursor? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        return await new ApplicantRecords(session).List(rows, cursor?.Last ?? Guid.Empty, size + 1, cancellation);
    }
}
