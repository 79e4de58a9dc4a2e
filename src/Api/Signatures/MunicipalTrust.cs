using System.Security.Cryptography;
using System.Text;
using Sijil.Api.Keys;
using Sijil.Api.OpenData;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Api.Signatures;

/// <summary>The certificates under which the municipality of this portal seals, and its lists of revoked ones, as they are now.</summary>
/// <remarks>They are read anew when one of the files has changed, and only then: anyone may ask, and reading them takes long.</remarks>
internal sealed class MunicipalTrust(
    PublicRegister register,
    IConfiguration configuration,
    CadesRaising raising,
    KnownTrust known,
    DevelopmentSeals? development = null
)
{
    private readonly Lock turn = new();
    private Reading? last;

    private sealed record Reading(
        string Folder,
        string State,
        Trust? Trust,
        string? Lists,
        UnreadableTrustException? Fault
    );

    /// <summary>Null where the municipality has published none.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public Trust? Current() => Read()?.Trust;

    /// <summary>The same, with the lists of revoked certificates that were learned.</summary>
    public Task<Trust> WithLearned(Trust trust, CancellationToken cancellation) =>
        known.Learned(register.Municipality, trust, cancellation);

    /// <summary>Every list, one behind the other in PEM as OpenSSL reads them; null where there is none.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public string? RevocationLists() => Read()?.Lists;

    private Reading? Read()
    {
        if (SealingFiles.TrustOf(register.Municipality, configuration, development) is not { } folder)
            return null;

        lock (turn)
        {
            // The state is taken first: a file that changes while it is read is read again the next time.
            var state = Trust.StateOf(folder);
            if (last is null || last.Folder != folder || last.State != state)
                last = Read(folder, state);
            return last.Fault is null ? last : throw new UnreadableTrustException(last.Fault);
        }
    }

    private Reading Read(string folder, string state)
    {
        try
        {
            var trust = Trust.Read(folder).WithClocks(raising.Clocks);
            return new(folder, state, trust, Lists(folder), null);
        }
        catch (UnreadableTrustException fault)
        {
            return new(folder, state, null, null, fault);
        }
    }

    private static string? Lists(string folder)
    {
        var lists = new StringBuilder();
        foreach (var list in Trust.RevocationLists(folder))
            lists.Append(Pem(list)).Append('\n');
        return lists.Length == 0 ? null : lists.ToString();
    }

    private static string Pem(byte[] list) =>
        list.AsSpan().StartsWith("-----"u8)
            ? Encoding.ASCII.GetString(list).TrimEnd()
            : PemEncoding.WriteString("X509 CRL", list);
}
