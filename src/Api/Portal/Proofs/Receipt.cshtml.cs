using System.Text.Json;
using Microsoft.Extensions.Options;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;

namespace Sijil.Api.Portal.Proofs;

/// <summary>What whoever handed something in keeps of it: its reference, what happens next, and the proof once there is one.</summary>
/// <remarks>It tells nothing that the public log does not tell, so whoever has the address may read it.</remarks>
internal sealed class ReceiptPage(EventLeaves leaves, EventProofs proofs, IOptions<PortalOptions> portal) : PortalPage
{
    public const string Name = "/Proofs/Receipt";

    /// <summary>Without a language it leads to the reader's.</summary>
    public const string Path = "/receipts";

    private JsonElement leaf;

    public override string Title => Text[Found ? "receipt.title" : "missing.event"];

    public Guid Id { get; private set; }

    public bool Found { get; private set; }

    /// <summary>What was recorded.</summary>
    public string What => new LogLabels(Text.Culture).Kind(Kind);

    public string Next => Text[Text.Has($"receipt.next.{Kind}") ? $"receipt.next.{Kind}" : "receipt.next"];

    public DateTimeOffset RecordedAt => leaf.GetProperty("at").GetDateTimeOffset();

    /// <summary>The file that it belongs to.</summary>
    public string Stream => leaf.GetProperty("stream").GetString()!;

    public bool IsProven { get; private set; }

    public string Proof => EventProofEndpoint.PathOf(Id);

    private string Kind => leaf.GetProperty("kind").GetString()!;

    public static string PathOf(Guid eventId) => $"{Path}/{eventId:D}";

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Id = id;
        Response.Headers.CacheControl = "no-store";
        if (await leaves.Of(portal.Value.Municipality, id, cancellation) is not { } found)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        (Found, leaf) = (true, JsonElement.Parse(found));
        IsProven = await HasProof(id, cancellation);
    }

    /// <summary>A log that is in trouble, which readiness tells of, keeps no receipt from being shown.</summary>
    private async Task<bool> HasProof(Guid id, CancellationToken cancellation)
    {
        try
        {
            return await proofs.Of(portal.Value.Municipality, id, cancellation) is EventProof.Ready;
        }
        catch (LogRefusedException)
        {
            return false;
        }
    }
}
