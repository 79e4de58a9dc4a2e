using System.Net;
using System.Net.Http.Headers;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Asks one witness for its cosignature: C2SP tlog-witness, "add-checkpoint".</summary>
public sealed class WitnessClient(HttpClient http, TimeProvider clock)
{
    private const string MediaType = "text/plain";

    /// <param name="published">What it will have cosigned last, unless something went wrong: if it tells another size, it is asked once more.</param>
    internal async Task<WitnessReply> Ask(
        TrustedParty witness,
        SignedNote note,
        long published,
        ConsistencyProofs proofs,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            return new(witness.Key, await Cosignature(witness, note, published, proofs, waiting.Token), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(witness.Key, null, $"did not answer within {(long)patience.TotalMilliseconds} ms");
        }
        catch (HttpRequestException fault)
        {
            return new(witness.Key, null, $"cannot be reached ({fault.HttpRequestError})");
        }
        catch (FormatException fault)
        {
            return new(witness.Key, null, $"does not answer as a witness does: {fault.Message}");
        }
        catch (WitnessRefusedException refusal)
        {
            return new(witness.Key, null, refusal.Message);
        }
    }

    private async Task<NoteSignature> Cosignature(
        TrustedParty witness,
        SignedNote note,
        long published,
        ConsistencyProofs proofs,
        CancellationToken cancellation
    )
    {
        var address = new Uri($"{witness.Address!.TrimEnd('/')}/add-checkpoint");
        var answer = await Post(address, note, published, proofs, cancellation);
        if (answer.Status is HttpStatusCode.Conflict)
            answer = await Post(address, note, CosignedSize.Parse(answer.Body), proofs, cancellation);

        return answer.Status is HttpStatusCode.OK
            ? Cosignatures.Read(answer.Body, note.Text, witness.Key, clock.GetUtcNow(), Ed25519.Verify)
            : throw new WitnessRefusedException(answer.Status);
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> Post(
        Uri address,
        SignedNote note,
        long older,
        ConsistencyProofs proofs,
        CancellationToken cancellation
    )
    {
        var request = new AddCheckpointRequest(older, await proofs.From(older, cancellation), note);
        using var body = new ByteArrayContent(request.ToBytes());
        body.Headers.ContentType = new MediaTypeHeaderValue(MediaType, "utf-8");
        using var answer = await http.PostAsync(address, body, cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation));
    }
}
