namespace Sijil.Api.Ledger;

/// <summary>What auditors read.</summary>
internal static class LedgerEndpoints
{
    public static void MapAll(IEndpointRouteBuilder routes) => ReadStreamEndpoint.Map(routes);
}
