using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.DataRights;

/// <summary>What opens a commitment: salt, name and value of one field, as in SD-JWT.</summary>
/// <remarks>
/// SD-JWT leaves the spelling of the JSON array open and hashes what was sent. Here it is always the canonical one
/// (RFC 8785: no spaces, escapes only where JSON demands them), so that the same salt, name and value give the same
/// commitment for ever, whoever writes them down.
/// </remarks>
public sealed record Disclosure
{
    private Disclosure(Salt salt, string name, string valueJson)
    {
        Salt = salt;
        Name = name;
        ValueJson = valueJson;
        Text = Base64Url.EncodeToString(
            CanonicalValue.Array([
                CanonicalValue.Text(salt.Text),
                CanonicalValue.Text(name),
                Encoding.UTF8.GetBytes(valueJson),
            ])
        );
    }

    public Salt Salt { get; }

    public string Name { get; }

    /// <summary>The value as canonical JSON text: a string stands in quotation marks.</summary>
    public string ValueJson { get; }

    /// <summary>Base64url of the JSON array <c>[salt, name, value]</c>.</summary>
    public string Text { get; }

    public string Commitment => CommitmentOf(Text);

    public static Disclosure Of(Salt salt, string name, string value) =>
        new(salt, name, Encoding.UTF8.GetString(CanonicalValue.Text(value)));

    /// <summary>Takes any JSON value, in whatever spelling.</summary>
    public static Disclosure OfJson(Salt salt, string name, string valueJson) =>
        new(salt, name, Encoding.UTF8.GetString(CanonicalJson.Of(valueJson)));

    /// <summary>Reads back the text of a disclosure that was written here; any other spelling is refused.</summary>
    public static Disclosure Parse(string text) =>
        Find(text) ?? throw new FormatException("This is not the text of a disclosure.");

    /// <returns>Null where <see cref="Parse"/> refuses it.</returns>
    public static Disclosure? Find(string text) =>
        Read(text) is { } disclosure && disclosure.Text == text ? disclosure : null;

    /// <summary>Base64url SHA-256 over the ASCII of a disclosure's text, of this spelling or another.</summary>
    public static string CommitmentOf(string text) => Digest.Of(Encoding.ASCII.GetBytes(text));

    public bool Matches(string commitment) => Commitment == commitment;

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(Disclosure);

    private static Disclosure? Read(string text)
    {
        if (StrictBase64Url.Decode(text) is not { } bytes)
            return null;

        try
        {
            var array = JsonElement.Parse(CanonicalJson.Of(bytes)).EnumerateArray().ToArray();
            return
                array is [{ ValueKind: JsonValueKind.String } salt, { ValueKind: JsonValueKind.String } name, var value]
                ? OfJson(Salt.Parse(salt.GetString()!), name.GetString()!, value.GetRawText())
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
