namespace Sijil.Api.Permits;

/// <summary>What clerks and deciders do with applications, step by step.</summary>
internal static class PermitEndpoints
{
    public const string Prefix = "/api/permits";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var permits = routes.MapGroup(Prefix).WithTags("Permits");
        SubmitApplicationEndpoint.Map(permits);
        AssignOfficerEndpoint.Map(permits);
        DeclareConflictOfInterestEndpoint.Map(permits);
        RequestCompletenessEndpoint.Map(permits);
        AnswerCompletenessEndpoint.Map(permits);
        DeclareApplicationValidEndpoint.Map(permits);
        SubmitRecommendationEndpoint.Map(permits);
        MakeDecisionEndpoint.Map(permits);
        NotifyDecisionEndpoint.Map(permits);
        WithdrawApplicationEndpoint.Map(permits);

        ReadCaseFileEndpoint.Map(permits);
        ReadWorkListEndpoint.Map(permits);
        OpenSealedValuesEndpoint.Map(permits);
        ReadPermitTypesEndpoint.Map(permits);
    }
}
