using Microsoft.Extensions.Options;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Portal;

/// <summary>What anyone can check today, and what nobody can check yet.</summary>
internal sealed class VerificationPage(
    IOptions<PortalOptions> portal,
    ILogKeys keys,
    ILogStores stores,
    WitnessPolicy witnesses,
    TimeStamps stamps
) : PortalPage
{
    public override string Title => Text["verification.title"];

    public override string Section => "verification";

    /// <summary>With what the log's checkpoints are verified; null where no log is published.</summary>
    public VerifierKey? Key { get; private set; }

    public string LogPath => $"/log/{portal.Value.Municipality}";

    /// <summary>Whether nothing is published that others have not seen.</summary>
    public bool IsWitnessed => witnesses.RequiresOthers;

    public TimeStampStanding Stamping { get; private set; } = new TimeStampStanding.None();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var municipality = portal.Value.Municipality;
        if (keys.All(municipality) is [var first, ..])
            Key = (await stores.Open(municipality).Keys(first.Key, cancellation)).Current;
        Stamping = await stamps.Standing(municipality, cancellation);
    }
}
