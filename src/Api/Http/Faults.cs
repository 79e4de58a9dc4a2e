using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Sijil.Application;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Http;

/// <summary>The one place where an exception becomes an HTTP status.</summary>
internal static class Faults
{
    public static Problem Of(Exception fault, Endpoint? endpoint) =>
        fault switch
        {
            RequestRefusedException refused => refused.Problem,
            EventTooLargeException large => new Problem(StatusCodes.Status422UnprocessableEntity, large.Reason.Code),
            SubjectErasedException => new Problem(
                OutcomeAnswer.Status(SubjectErasedException.Reason),
                SubjectErasedException.Reason.Code
            ),
            LogRefusedException => RequestProblems.LogUnavailable, // Readiness tells the operator why.
            DamagedObjectException => RequestProblems.DocumentDamaged, // The same.
            ObjectStoreUnavailableException => RequestProblems.DocumentStoreUnavailable, // The same.
            BadHttpRequestException { InnerException: JsonException unreadable } => Of(unreadable, endpoint),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } =>
                RequestProblems.ParameterMalformed,
            BadHttpRequestException refused => RequestProblems.OfStatus(refused.StatusCode),
            _ when PassingFault.Is(fault) => RequestProblems.Unavailable,
            _ => RequestProblems.Fault,
        };

    /// <summary>A member of the form is named; what is not of the form could be anything and is only placed.</summary>
    private static Problem Of(JsonException unreadable, Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } form
        && RequiredMembers.MemberAt(form, unreadable.Path) is { } member
            ? RequestProblems.Invalid with
            {
                Errors = [new FieldError("/" + member, FieldCodes.WrongType)],
            }
            : StrictJson.Refusal(unreadable).Problem;
}
