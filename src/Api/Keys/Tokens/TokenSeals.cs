using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys.Tokens;

/// <summary>Opens seals whose key lies in a token (PKCS #11). Each has a session of its own, which ends with it.</summary>
internal static class TokenSeals
{
    /// <exception cref="SealingKeyUnavailableException">It cannot be used now. The message says what to change, and never the PIN.</exception>
    public static SealingKey Open(TokenSettings settings)
    {
        try
        {
            var session = TokenSession.Open(settings);
            try
            {
                return Open(settings, session);
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }
        catch (Pkcs11Exception fault)
        {
            throw new SealingKeyUnavailableException($"{settings} cannot be used: {fault.RV}.", fault);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new SealingKeyUnavailableException(
                $"The certificate of '{settings.Key}' cannot be read: it must be X.509, in the PEM file that Certificate names or in {settings}.",
                fault
            );
        }
    }

    private static SealingKey Open(TokenSettings settings, TokenSession session)
    {
        var (key, id) = session.FindKey();
        var (own, all) = settings.Certificate is { } file ? OfFile(file) : OfToken(settings, session, id);
        AsymmetricAlgorithm signing =
            own.GetRSAPublicKey() is { } rsa ? new TokenRsa(key, rsa)
            : own.GetECDsaPublicKey() is { } ecdsa ? new TokenEcdsa(key, ecdsa)
            : throw new CryptographicException("Its key is neither RSA nor ECDSA.");
        return new(own, signing, [.. own.Above(all)]);
    }

    private static (X509Certificate2 Own, IEnumerable<X509Certificate2> All) OfFile(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return all is [var own, ..] ? (own, all) : throw new CryptographicException("The file holds no certificate.");
    }

    /// <summary>What belongs together in a token has the same id.</summary>
    private static (X509Certificate2 Own, IEnumerable<X509Certificate2> All) OfToken(
        TokenSettings settings,
        TokenSession session,
        byte[] id
    )
    {
        var all = session.Certificates();
        return all.Where(each => each.Id.AsSpan().SequenceEqual(id)).ToArray() is [var own]
            ? (own.Certificate, all.Select(each => each.Certificate))
            : throw new SealingKeyUnavailableException(
                $"{settings} has not one certificate with the id of '{settings.Key}': put it there, or name a file as Certificate."
            );
    }
}
