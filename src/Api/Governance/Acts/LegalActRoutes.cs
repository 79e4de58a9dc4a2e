using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

/// <summary>How acts are named in addresses.</summary>
internal static class LegalActRoutes
{
    public const string Path = "/api/governance/acts";
    public const string Address = "/{jurisdiction}/{kind}/{year}/{name}";

    /// <summary>The four parts of an act's address.</summary>
    internal readonly record struct Named(string Jurisdiction, string Kind, string Year, string Name)
    {
        public string Act => $"{Jurisdiction}/{Kind}/{Year}/{Name}";

        public LegalActId Id => LegalActId.Of(Act);
    }

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var acts = routes.MapGroup(Path).WithTags("Acts of law");
        ReadLegalActEndpoint.Map(acts);
        RegisterLegalActEndpoint.Map(acts);
        AmendLegalActEndpoint.Map(acts);
        RepealLegalActEndpoint.Map(acts);
        CorrectClauseEndpoint.Map(acts);
        ReadClausesEndpoint.Map(routes.MapGroup("/api/governance").WithTags("Acts of law"));
    }
}
