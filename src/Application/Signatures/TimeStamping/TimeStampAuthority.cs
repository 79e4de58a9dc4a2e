namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>An authority of time-stamps (RFC 3161) and the certificates that it is believed by.</summary>
/// <param name="Address">Where it answers over HTTP.</param>
public sealed record TimeStampAuthority(Uri Address, Trust Trust)
{
    /// <summary>What it is called where its fault is told.</summary>
    public string Name => Address.Host;
}
