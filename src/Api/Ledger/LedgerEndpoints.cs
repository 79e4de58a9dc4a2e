namespace Sijil.Api.Ledger;

/// <summary>What auditors read, and the log that everyone can.</summary>
internal static class LedgerEndpoints
{
    public static void MapAll(IEndpointRouteBuilder routes)
    {
        ReadStreamEndpoint.Map(routes);
        LogEndpoints.Map(routes);
        EventProofEndpoint.Map(routes);
    }
}
