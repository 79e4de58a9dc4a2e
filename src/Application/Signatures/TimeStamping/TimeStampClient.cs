using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>Asks one authority for a time-stamp: RFC 3161, section 3.4, over HTTP.</summary>
public sealed class TimeStampClient(HttpClient http, TimeProvider clock)
{
    private const string MediaType = "application/timestamp-query";

    /// <summary>In bytes. An answer to another question does not fit by chance.</summary>
    private const int NonceSize = 16;

    /// <summary>Clocks may differ so much. Beyond it one of the two is wrong, and nobody here can tell which.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <remarks>The nonce is made for this one question, so a reply that was accepted once answers no other.</remarks>
    /// <exception cref="TimeStampRefusedException">There is none, or it is not to be relied on.</exception>
    public async Task<GivenTimeStamp> Ask(
        TimeStampAuthority authority,
        TimeStampImprint imprint,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(imprint);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            var request = Rfc3161TimestampRequest.CreateFromHash(
                imprint.Digest,
                HashAlgorithmName.SHA256,
                requestedPolicyId: null,
                RandomNumberGenerator.GetBytes(NonceSize),
                requestSignerCertificates: true
            );
            var reply = await Post(authority.Address, request.Encode(), waiting.Token);
            var stamp = TimeStamp.Verify(reply, imprint, authority.Trust, request.GetNonce());
            return new(reply, TimeStamp.TokenIn(reply), Timely(stamp), authority);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeStampRefusedException($"did not answer within {(long)patience.TotalMilliseconds} ms");
        }
        catch (HttpRequestException fault)
        {
            throw new TimeStampRefusedException($"cannot be reached ({fault.HttpRequestError})", fault);
        }
    }

    private async Task<byte[]> Post(Uri address, byte[] query, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(query);
        body.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        using var answer = await http.PostAsync(address, body, cancellation);
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync(cancellation)
            : throw new TimeStampRefusedException($"answered {(int)answer.StatusCode}");
    }

    private TimeStamp Timely(TimeStamp stamp)
    {
        var age = clock.GetUtcNow() - stamp.At;
        return age.Duration() <= Tolerance
            ? stamp
            : throw new TimeStampRefusedException($"says a time that was {(long)age.TotalSeconds} seconds ago");
    }
}
