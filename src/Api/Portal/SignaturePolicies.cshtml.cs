using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Signatures.Levels;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Portal;

/// <summary>What electronic signatures are worth by the law of a country.</summary>
internal sealed class SignaturePoliciesPage(PublicPolicies policies, PublicRegister register) : PortalPage
{
    public const string Path = "/signatures/policies";

    public override string Title => Text["policies.title"];

    public override string Section => "law";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/acts", Text["law.title"])];

    public IReadOnlyList<SignaturePolicyEntry> Policies { get; private set; } = [];

    /// <summary>Where what is listed can be verified.</summary>
    private ProofLinks Proofs { get; set; } = null!;

    /// <summary>To the event that published what holds now.</summary>
    public IHtmlContent ProofOf(SignaturePolicyEntry policy) =>
        Proofs.In(policy.Id).Last<SignaturePolicyEvent>(policy.Code);

    /// <summary>The way to the clause that gives a level its effect, as the policy cites it.</summary>
    public string AddressOf(PublishedPolicy policy, PolicyLevel level) =>
        policy.Basis.FirstOrDefault(cited => cited.Act == level.Act && cited.Clause == level.Clause) is LegalBasis cited
            ? To($"/acts/{cited.Act}{LawQuery.Address(cited.ApplicableOn, cited.ActVersion)}#{cited.Clause}")
            : To($"/acts/{level.Act}#{level.Clause}");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Policies, AsOf) = await policies.List(cancellation);
        Proofs = await ProofLinks.Of(Text, register, Policies.Select(policy => policy.Id), AsOf, cancellation);
    }
}
