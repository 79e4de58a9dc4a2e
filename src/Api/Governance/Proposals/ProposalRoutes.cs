namespace Sijil.Api.Governance.Proposals;

/// <summary>What people of the municipality propose, and who supports it.</summary>
internal static class ProposalRoutes
{
    public const string Path = "/api/governance/proposals";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var proposals = routes.MapGroup(Path).WithTags("Proposals");
        DraftProposalEndpoint.Map(proposals);
        ReadProposalsEndpoint.Map(proposals);
        PublishProposalEndpoint.Map(proposals);
        ReviseProposalEndpoint.Map(proposals);
        WithdrawProposalEndpoint.Map(proposals);
        CloseProposalEndpoint.Map(proposals);
        SupportProposalEndpoint.Map(proposals);
        WithdrawSupportEndpoint.Map(proposals);
        ReadSupportEndpoint.Map(proposals);
    }
}
