using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Says of an answer that is still to come that it is a refusal.</summary>
internal static class Failures
{
    public static Task Fails(this Task<Answer> answer, string code) => answer.Fails(HttpStatusCode.Conflict, code);

    public static async Task Fails(this Task<Answer> answer, HttpStatusCode status, string code) =>
        (await answer).Expect(status, code);
}
