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
    WitnessPolicy witnesses,
    TimeStamps stamps
) : PortalPage
{
    public override string Title => Text["verification.title"];

    public override string Section => "verification";

    /// <summary>With what the log's checkpoints are verified; null where no log is published.</summary>
    public VerifierKey? Key => keys.Find(portal.Value.Municipality)?.Key;

    public string LogPath => $"/log/{portal.Value.Municipality}";

    /// <summary>Whether nothing is published that others have not seen.</summary>
    public bool IsWitnessed => witnesses.RequiresOthers;

    public TimeStampStanding Stamping { get; private set; } = new TimeStampStanding.None();

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Stamping = await stamps.Standing(portal.Value.Municipality, cancellation);
}
