namespace Sijil.Api.Governance.Proposals;

/// <summary>What people of the municipality propose, and who supports it.</summary>
internal static class ProposalRoutes
{
    public const string Path = "/api/governance/proposals";
    public const string Rules = "/api/governance/participation-rules";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var proposals = routes.MapGroup(Path).WithTags("Proposals");
        DraftProposalEndpoint.Map(proposals);
        ReadProposalsEndpoint.Map(proposals);
        ReadDraftEndpoint.Map(proposals);
        PublishProposalEndpoint.Map(proposals);
        ReviseProposalEndpoint.Map(proposals);
        WithdrawProposalEndpoint.Map(proposals);
        CloseProposalEndpoint.Map(proposals);
        SupportProposalEndpoint.Map(proposals);
        WithdrawSupportEndpoint.Map(proposals);
        ReadSupportEndpoint.Map(proposals);

        var rules = routes.MapGroup(Rules).WithTags("Proposals");
        ReadParticipationRulesEndpoint.Map(rules);
        PublishParticipationRulesEndpoint.Map(rules);
        ReviseParticipationRulesEndpoint.Map(rules);
    }
}
