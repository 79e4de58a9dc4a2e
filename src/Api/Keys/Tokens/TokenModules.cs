using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys.Tokens;

/// <summary>
/// The makers' libraries, each loaded once for the whole program and never unloaded: a second loading would be the same library, and
/// unloading it would take it from everyone.
/// </summary>
internal static class TokenModules
{
    public static readonly Pkcs11InteropFactories Factories = new();

    private static readonly ConcurrentDictionary<string, IPkcs11Library> Loaded = new();
    private static readonly Lock Turn = new();

    static TokenModules() => NativeLibrary.SetDllImportResolver(typeof(Pkcs11InteropFactories).Assembly, FindLoader);

    /// <exception cref="SealingKeyUnavailableException">It is not there, or is no such library.</exception>
    public static IPkcs11Library Load(string module)
    {
        if (Loaded.TryGetValue(module, out var library))
            return library;

        lock (Turn)
        {
            try
            {
                return Loaded.GetOrAdd(
                    module,
                    path => Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, path, AppType.MultiThreaded)
                );
            }
            catch (Exception fault) when (fault is Pkcs11Exception or UnmanagedException)
            {
                throw new SealingKeyUnavailableException(
                    $"The PKCS #11 module {module} cannot be loaded. It must be the library of the token's maker, for this machine, and the token's service must run.",
                    fault
                );
            }
        }
    }

    /// <summary>What loads libraries has no name without a version where nothing is there for developers of C.</summary>
    private static nint FindLoader(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "libdl" && NativeLibrary.TryLoad("libdl.so.2", assembly, path, out var loader) ? loader : nint.Zero;
}
