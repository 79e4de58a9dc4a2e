using Sijil.Api.OpenData;
using Sijil.Projections.Governance;

namespace Sijil.Api.Portal;

/// <summary>The acts of law on which decisions rest.</summary>
internal sealed class ActsPage(PublicLaw law, PublishedRules rules) : PortalPage
{
    public override string Title => Text["law.title"];

    public override string Section => "law";

    public IReadOnlyList<LegalActEntry> Acts { get; private set; } = [];

    /// <summary>The day it is in the municipality.</summary>
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Acts, AsOf) = await law.List(cancellation);
        Today = await rules.Today(cancellation);
    }

    /// <summary>One of the texts under which its standing is told.</summary>
    public string Standing(LegalActEntry act) =>
        act.RepealedFrom <= Today ? "repealed"
        : act.InForceFrom > Today ? "to-come"
        : "in-force";
}
