using System.Net;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>A witness of one log, in memory, that answers otherwise where a test says so.</summary>
internal sealed class AWitness(string name, byte seed, VerifierKey log, TimeProvider clock)
{
    private readonly NoteSigner signer = AWatchedLog.Key(name, seed, SignatureType.Cosignature);

    public VerifierKey Key => signer.Key;

    /// <summary>What it last cosigned.</summary>
    public TreeHead Last { get; set; } = TreeHead.Empty;

    /// <summary>The old sizes that it was asked with.</summary>
    public List<long> Asked { get; } = [];

    public Func<AddCheckpointRequest, CancellationToken, Task<HttpResponseMessage>>? Instead { get; set; }

    public Task<HttpResponseMessage> Answer(AddCheckpointRequest request, CancellationToken cancellation)
    {
        Asked.Add(request.OldSize);
        return Instead is { } instead ? instead(request, cancellation) : Task.FromResult(Decide(request));
    }

    public string Cosigned(string checkpoint, DateTimeOffset at) =>
        Cosignatures.Write(signer.Cosign(checkpoint, at.ToUnixTimeSeconds()));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body) };

    private HttpResponseMessage Decide(AddCheckpointRequest request)
    {
        switch (WitnessDecision.On(request, [log], Last, Ed25519.Verify))
        {
            case WitnessDecision.Cosign { Note: var note }:
                Last = request.Head;
                return Answer(HttpStatusCode.OK, Cosigned(note.Text, clock.GetUtcNow()));
            case WitnessDecision.Conflict(var size):
                return Answer(HttpStatusCode.Conflict, CosignedSize.Write(size));
            default:
                return Answer(HttpStatusCode.UnprocessableEntity, "");
        }
    }
}

/// <summary>Where a log reaches them, each at its own name.</summary>
internal sealed class WitnessNetwork(params AWitness[] witnesses) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return await witnesses
            .Single(witness => $"http://{witness.Key.Name}/witness/add-checkpoint" == request.RequestUri!.ToString())
            .Answer(AddCheckpointRequest.Parse(body), cancellationToken);
    }
}
