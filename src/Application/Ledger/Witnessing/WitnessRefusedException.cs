using System.Net;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>A witness does not cosign, and the message says why, as it would follow its name.</summary>
internal sealed class WitnessRefusedException(string message) : Exception(message)
{
    public WitnessRefusedException(HttpStatusCode status)
        : this(Meaning(status)) { }

    private static string Meaning(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.NotFound => "does not watch this log",
            HttpStatusCode.Forbidden => "does not know the key of this log",
            HttpStatusCode.Conflict => "has just cosigned another size",
            HttpStatusCode.UnprocessableEntity => "has seen a log that did not grow into this one",
            _ => $"answered {(int)status}",
        };
}
