using System.Net;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>An authority of time-stamps without a network in between. What is asked at other addresses goes on to where it is sent.</summary>
/// <param name="address">Where it answers. Nobody else can be there.</param>
/// <param name="issuer">Asked at the first question.</param>
public sealed class AuthorityInProcess(Uri address, Func<TimeStampIssuer> issuer) : DelegatingHandler
{
    private readonly Lazy<TimeStampIssuer> issuer = new(issuer, LazyThreadSafetyMode.PublicationOnly);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri != address)
            return await base.SendAsync(request, cancellationToken);

        var query = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return new(HttpStatusCode.OK) { Content = new ByteArrayContent(issuer.Value.Reply(query)) };
    }
}
