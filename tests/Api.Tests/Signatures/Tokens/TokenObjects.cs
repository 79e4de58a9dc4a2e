using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Sijil.Api.Keys.Tokens;

namespace Sijil.Api.Tests.Signatures.Tokens;

/// <summary>What objects in a token are described with.</summary>
internal static class TokenObjects
{
    public static IMechanism Mechanism(CKM mechanism) => TokenModules.Factories.MechanismFactory.Create(mechanism);

    public static IObjectAttribute Attribute(CKA name, string value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    public static IObjectAttribute Attribute(CKA name, bool value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    public static IObjectAttribute Attribute(CKA name, byte[] value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    public static IObjectAttribute Attribute(CKA name, ulong value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    public static IObjectAttribute Attribute(CKA name, CKO value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);

    public static IObjectAttribute Attribute(CKA name, CKC value) =>
        TokenModules.Factories.ObjectAttributeFactory.Create(name, value);
}
