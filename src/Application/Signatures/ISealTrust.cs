namespace Sijil.Application.Signatures;

/// <summary>Whom the seals of a municipality and their time-stamps lead to, with the newest lists of revoked certificates.</summary>
public interface ISealTrust
{
    /// <summary>As it lies there now: lists grow old within days.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    /// <returns>With those by whom the stamps are believed as its clocks; nobody where none is configured.</returns>
    Trust Current(string municipality);
}
