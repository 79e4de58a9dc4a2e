namespace Sijil.Api.DataRights.Erasures;

/// <summary>Erasure of a person's values, from the request to the receipt.</summary>
internal static class ErasureEndpoints
{
    public const string Prefix = "/api/data-rights/erasures";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var erasures = routes.MapGroup(Prefix).WithTags("Erasure");
        RequestErasureEndpoint.Map(erasures);
        ApproveErasureEndpoint.Map(erasures);
        RefuseErasureEndpoint.Map(erasures);
        ReadErasuresEndpoint.Map(erasures);
    }
}
