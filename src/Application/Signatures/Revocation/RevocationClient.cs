using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security.Certificates;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>Asks where a certificate says that its issuer answers: by OCSP (RFC 6960), and for the list (RFC 5280).</summary>
/// <remarks>
/// Certificates come from outside, and so do the addresses in them. Only hosts that the operator named are asked; a client that
/// follows no redirects and reads no more than it was told is for whoever makes it to give.
/// </remarks>
/// <param name="hosts">Names as they stand in addresses, without a port.</param>
/// <param name="patience">How long each answer may take.</param>
public sealed class RevocationClient(HttpClient http, IReadOnlySet<string> hosts, TimeSpan patience)
{
    private const string OcspRequest = "application/ocsp-request";

    /// <summary>In bytes.</summary>
    private const int NonceSize = 16;

    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    /// <exception cref="RevocationUnknownException">There is no answer, or it answers another question.</exception>
    internal async Task<OcspAnswer> Ask(Uri address, Suspect suspect, CancellationToken cancellation)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        using var body = new ByteArrayContent(Question(suspect, nonce));
        body.Headers.ContentType = new MediaTypeHeaderValue(OcspRequest);
        var bytes = await Fetch(address, body, cancellation);
        try
        {
            var answer = OcspAnswer.Read(bytes);
            // Responders that prepare their answers repeat no nonce; then the times in the answer are all there is.
            return answer.Nonce is null || answer.Nonce.AsSpan().SequenceEqual(new DerOctetString(nonce).GetEncoded())
                ? answer
                : throw new RevocationUnknownException($"{address.Host} answers another question");
        }
        catch (OcspException malformed)
        {
            throw new RevocationUnknownException($"{address.Host} does not answer as a responder does", malformed);
        }
    }

    /// <exception cref="RevocationUnknownException">There is no list.</exception>
    internal async Task<IssuedList> Fetch(Uri address, CancellationToken cancellation)
    {
        var bytes = await Fetch(address, null, cancellation);
        try
        {
            return IssuedList.Read(bytes);
        }
        catch (CrlException malformed)
        {
            throw new RevocationUnknownException($"{address.Host} gives no list of revoked certificates", malformed);
        }
    }

    /// <summary>SHA-1 names the issuer only, and is the one digest that every responder knows (RFC 5019, section 2.1.1).</summary>
    private static byte[] Question(Suspect suspect, byte[] nonce)
    {
        var request = new OcspReqGenerator();
        request.AddRequest(new CertificateID(CertificateID.DigestSha1, suspect.Authority, suspect.Own.SerialNumber));
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new DerOctetString(nonce));
        request.SetRequestExtensions(extensions.Generate());
        return request.Generate().GetEncoded();
    }

    private async Task<byte[]> Fetch(Uri address, HttpContent? question, CancellationToken cancellation)
    {
        if (!hosts.Contains(address.Host))
            throw new RevocationUnknownException($"{address.Host} is not among the hosts that may be asked");

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            using var answer = question is null
                ? await http.GetAsync(address, waiting.Token)
                : await http.PostAsync(address, question, waiting.Token);
            return answer.StatusCode is HttpStatusCode.OK
                ? await answer.Content.ReadAsByteArrayAsync(waiting.Token)
                : throw new RevocationUnknownException($"{address.Host} answered {(int)answer.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RevocationUnknownException(
                $"{address.Host} did not answer within {(long)patience.TotalMilliseconds} ms"
            );
        }
        catch (HttpRequestException fault)
        {
            throw new RevocationUnknownException($"{address.Host} cannot be reached ({fault.HttpRequestError})", fault);
        }
    }
}

/// <summary>Nothing was learned about a certificate. The message says why, beginning with the host that was asked.</summary>
public sealed class RevocationUnknownException(string message, Exception? cause = null) : Exception(message, cause);
