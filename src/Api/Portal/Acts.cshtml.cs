using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Governance;

namespace Sijil.Api.Portal;

/// <summary>The acts of law on which decisions rest.</summary>
internal sealed class ActsPage(PublicLaw law, PublicRegister register, PublishedRules rules) : PortalPage
{
    public override string Title => Text["law.title"];

    public override string Section => "law";

    public IReadOnlyList<LegalActEntry> Acts { get; private set; } = [];

    /// <summary>The day it is in the municipality.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Where what is listed can be verified.</summary>
    private ProofLinks Proofs { get; set; } = null!;

    /// <summary>To the event after which the act stands as it does.</summary>
    public IHtmlContent ProofOf(LegalActEntry act) => Proofs.In(act.Id).Last<LegalActEvent>(act.Act);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Acts, AsOf) = await law.List(cancellation);
        Today = await rules.Today(cancellation);
        Proofs = await ProofLinks.Of(Text, register, Acts.Select(act => act.Id), AsOf, cancellation);
    }

    /// <summary>One of the texts under which its standing is told.</summary>
    public string Standing(LegalActEntry act) =>
        act.RepealedFrom <= Today ? "repealed"
        : act.InForceFrom > Today ? "to-come"
        : "in-force";
}
