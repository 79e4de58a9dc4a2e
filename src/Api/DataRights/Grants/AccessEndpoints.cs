namespace Sijil.Api.DataRights.Grants;

/// <summary>Access of bodies outside the house, from the register of bodies to the reading, and the citizen's view of it.</summary>
internal static class AccessEndpoints
{
    public const string Prefix = "/api/access";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var access = routes.MapGroup(Prefix).WithTags("Access");
        RegisterBodyEndpoint.Map(access);
        ReadBodiesEndpoint.Map(access);
        BindClientEndpoint.Map(access);
        UnbindClientEndpoint.Map(access);
        RegisterDatasetEndpoint.Map(access);
        ClassifyDatasetEndpoint.Map(access);
        ReadDatasetsEndpoint.Map(access);
        RequestAccessEndpoint.Map(access);
        ReviewAccessRequestEndpoint.Map(access);
        ApproveAccessRequestEndpoint.Map(access);
        RefuseAccessRequestEndpoint.Map(access);
        ReadAccessRequestsEndpoint.Map(access);
        ReadGrantsEndpoint.Map(access);
        RevokeGrantEndpoint.Map(access);
        ReadRecordsEndpoint.Map(access);
        ReadOpeningsEndpoint.Map(access);
        EvaluationEndpoint.Map(routes);
        PolicyDecisionPointEndpoint.Map(routes);
    }
}
