using Sijil.Api.Ledger.Witnessing;

namespace Sijil.Api.Ledger;

/// <summary>What auditors read, the log that everyone can, and what is witnessed of others.</summary>
internal static class LedgerEndpoints
{
    public static void MapAll(IEndpointRouteBuilder routes)
    {
        ReadStreamEndpoint.Map(routes);
        LogEndpoints.Map(routes);
        EventEntryEndpoint.Map(routes);
        EventProofEndpoint.Map(routes);
        LogGrowthEndpoint.Map(routes);
        LookupEndpoint.Map(routes);
        WitnessEndpoints.Map(routes);
    }
}
