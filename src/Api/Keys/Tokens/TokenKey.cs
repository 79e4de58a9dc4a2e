using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Sijil.Application.Signatures;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace Sijil.Api.Keys.Tokens;

/// <summary>A private key that never leaves its token, over a session of its own. One thread at a time uses it.</summary>
internal sealed class TokenKey(ISession session, IObjectHandle key, string place) : IDisposable
{
    /// <summary>Signs what the mechanism wants to have, such as a digest.</summary>
    /// <exception cref="SealingKeyUnavailableException">The token does not, or not any more.</exception>
    public byte[] Sign(IMechanism mechanism, byte[] data)
    {
        try
        {
            return session.Sign(mechanism, key, data);
        }
        catch (Pkcs11Exception fault)
        {
            throw new SealingKeyUnavailableException($"The key in {place} does not sign: {fault.RV}.", fault);
        }
    }

    /// <summary>The public key of the certificate did not verify what the private key signed.</summary>
    public SealingKeyUnavailableException Mismatch() =>
        new($"The certificate does not belong to the key in {place}: configure the one that was issued for it.");

    public void Dispose() => session.Dispose();

    public override string ToString() => place;
}
