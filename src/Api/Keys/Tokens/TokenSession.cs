using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Sijil.Application.Signatures;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace Sijil.Api.Keys.Tokens;

/// <summary>A token that was opened with its PIN.</summary>
internal sealed class TokenSession : IDisposable
{
    /// <summary>A token locks itself after a few wrong ones, so a PIN that was refused is not tried again.</summary>
    private static readonly ConcurrentDictionary<(string Module, string Token, string Pin), CKR> Refused = new();

    private readonly ISession session;
    private readonly TokenSettings settings;

    private TokenSession(ISession session, TokenSettings settings) =>
        (this.session, this.settings) = (session, settings);

    /// <exception cref="SealingKeyUnavailableException">There is no such token, or it does not open. The message says what to change.</exception>
    public static TokenSession Open(TokenSettings settings)
    {
        var slot =
            TokenModules
                .Load(settings.Module)
                .GetSlotList(SlotsType.WithTokenPresent)
                .Find(slot => slot.GetTokenInfo() is var token && token.Label.Trim() == settings.Token)
            ?? throw new SealingKeyUnavailableException(
                $"There is no token '{settings.Token}' behind {settings.Module}: plug it in, or correct Token."
            );
        var session = slot.OpenSession(SessionType.ReadOnly);
        try
        {
            Login(session, settings);
            return new(session, settings);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The private key of the configured label, and what its id is.</summary>
    /// <exception cref="SealingKeyUnavailableException">There is none, or there are several.</exception>
    public (TokenKey Key, byte[] Id) FindKey()
    {
        var found = Find(CKO.CKO_PRIVATE_KEY, Attribute(CKA.CKA_LABEL, settings.Key));
        return found is [var key]
            ? (new(session, key, $"{settings}, '{settings.Key}'"), Value(key, CKA.CKA_ID))
            : throw new SealingKeyUnavailableException(
                $"{settings} has {found.Count} private keys '{settings.Key}': there must be one of that label, which Key names."
            );
    }

    /// <summary>All certificates in the token, each with its id.</summary>
    public IReadOnlyList<(X509Certificate2 Certificate, byte[] Id)> Certificates() =>
        [
            .. Find(CKO.CKO_CERTIFICATE, Attribute(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509))
                .Select(each =>
                    (X509CertificateLoader.LoadCertificate(Value(each, CKA.CKA_VALUE)), Value(each, CKA.CKA_ID))
                ),
        ];

    public void Dispose() => session.Dispose();

    private static void Login(ISession session, TokenSettings settings)
    {
        var attempt = (settings.Module, settings.Token, settings.Pin);
        if (Refused.TryGetValue(attempt, out var before))
            throw Refusal(settings, before, null);
        try
        {
            session.Login(CKU.CKU_USER, settings.Pin);
        }
        catch (Pkcs11Exception fault) when (fault.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
            // Another session of this program has opened it.
        }
        catch (Pkcs11Exception fault)
        {
            if (fault.RV is CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_INVALID)
                Refused[attempt] = fault.RV;
            throw Refusal(settings, fault.RV, fault);
        }
    }

    private static SealingKeyUnavailableException Refusal(TokenSettings settings, CKR why, Exception? fault) =>
        new(
            why == CKR.CKR_PIN_LOCKED
                ? $"The PIN of {settings} is locked: unlock it with the means of its maker."
                : $"{settings} does not open ({why}): correct Pin. The one that was refused is not tried again before a new start, so that the token does not lock itself.",
            fault
        );

    private List<IObjectHandle> Find(CKO kind, IObjectAttribute further) =>
        session.FindAllObjects([Attribute(CKA.CKA_CLASS, kind), further]);

    private byte[] Value(IObjectHandle found, CKA attribute) =>
        session.GetAttributeValue(found, [attribute])[0].GetValueAsByteArray();

    private static IObjectAttribute Attribute(CKA name, string value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    private static IObjectAttribute Attribute(CKA name, CKO value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    private static IObjectAttribute Attribute(CKA name, CKC value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);
}
