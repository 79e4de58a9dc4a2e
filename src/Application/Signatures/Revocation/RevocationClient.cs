using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Sijil.Application.Signatures.Validation;

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
    internal async Task<IRevocationEvidence> Ask(
        Uri address,
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        CancellationToken cancellation
    )
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        using var body = new ByteArrayContent(Question(certificate, issuer, nonce));
        body.Headers.ContentType = new MediaTypeHeaderValue(OcspRequest);
        var answer = await Fetch(address, body, bytes => OcspAnswer.Read(bytes), cancellation);
        // Responders that prepare their answers repeat no nonce; then the times in the answer are all there is.
        return NonceOf(answer) is not { } repeated || repeated.AsSpan().SequenceEqual(nonce)
            ? answer
            : throw new RevocationUnknownException($"{address.Host} answers another question");
    }

    /// <exception cref="RevocationUnknownException">There is no list.</exception>
    internal async Task<IRevocationEvidence> Fetch(Uri address, CancellationToken cancellation) =>
        await Fetch(address, null, bytes => RevocationList.Read(bytes), cancellation);

    /// <summary>SHA-1 names the issuer only, and is the one digest that every responder knows (RFC 5019, section 2.1.1).</summary>
    private static byte[] Question(X509Certificate2 certificate, X509Certificate2 issuer, byte[] nonce)
    {
        var request = new OcspReqGenerator();
        request.AddRequest(
            new CertificateID(
                CertificateID.DigestSha1,
                new Org.BouncyCastle.X509.X509Certificate(issuer.RawData),
                new BigInteger(certificate.SerialNumberBytes.ToArray())
            )
        );
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new DerOctetString(nonce));
        request.SetRequestExtensions(extensions.Generate());
        return request.Generate().GetEncoded();
    }

    /// <summary>Null where the responder does not repeat one.</summary>
    private static byte[]? NonceOf(OcspAnswer answer)
    {
        try
        {
            var answered = (BasicOcspResp)new OcspResp(answer.Encoded.ToArray()).GetResponseObject();
            return answered.ResponseExtensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce) is not { } extension
                    ? null
                : extension.GetParsedValue() is Asn1OctetString nonce ? nonce.GetOctets()
                : throw new RevocationUnknownException("The nonce in the answer is none");
        }
        catch (Exception malformed) when (malformed is ArgumentException or IOException or InvalidCastException)
        {
            throw new RevocationUnknownException("The nonce in the answer is none", malformed);
        }
    }

    private async Task<T> Fetch<T>(
        Uri address,
        HttpContent? question,
        Func<byte[], T> read,
        CancellationToken cancellation
    )
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
                ? read(await answer.Content.ReadAsByteArrayAsync(waiting.Token))
                : throw new RevocationUnknownException($"{address.Host} answered {(int)answer.StatusCode}");
        }
        catch (CryptographicException malformed)
        {
            throw new RevocationUnknownException($"{address.Host} does not give what it should", malformed);
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
