using Sijil.Application;

namespace Sijil.Api.Governance.Councils;

/// <summary>Councils, their votes, what they decide, and how it is carried out.</summary>
internal static class CouncilRoutes
{
    public const string Councils = "/api/governance/councils";
    public const string Votes = "/api/governance/votes";
    public const string Decisions = "/api/governance/decisions";
    public const string Plans = "/api/governance/plans";

    /// <summary>Who reads in the house what is not public yet. Choices before the result are not among it.</summary>
    public static readonly string[] Readers =
    [
        Roles.CouncilSecretary,
        Roles.CouncilMember,
        Roles.Administrator,
        Roles.Auditor,
    ];

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var councils = routes.MapGroup(Councils).WithTags("Councils");
        ReadCouncilEndpoint.Map(councils);
        EstablishCouncilEndpoint.Map(councils);
        ChangeCouncilRulesEndpoint.Map(councils);
        AppointMemberEndpoint.Map(councils);
        EndMembershipEndpoint.Map(councils);

        var votes = routes.MapGroup(Votes).WithTags("Councils");
        ReadVoteEndpoint.Map(votes);
        PrepareVoteEndpoint.Map(votes);
        DeclareInterestEndpoint.Map(votes);
        OpenInterestEndpoint.Map(votes);
        RuleOnInterestEndpoint.Map(votes);
        OpenVoteEndpoint.Map(votes);
        CastBallotEndpoint.Map(votes);
        DeclareVoteResultEndpoint.Map(votes);
        VoidVoteEndpoint.Map(votes);

        var decisions = routes.MapGroup(Decisions).WithTags("Councils");
        ReadCouncilDecisionEndpoint.Map(decisions);
        TakeCouncilDecisionEndpoint.Map(decisions);
        PublishCouncilDecisionEndpoint.Map(decisions);

        var plans = routes.MapGroup(Plans).WithTags("Councils");
        ReadImplementationPlanEndpoint.Map(plans);
        AdoptImplementationPlanEndpoint.Map(plans);
        ReachMilestoneEndpoint.Map(plans);
        DelayMilestoneEndpoint.Map(plans);
    }
}
