using System.Formats.Asn1;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Attributes beside a signature (RFC 5652, section 5.3), by their kinds.</summary>
/// <param name="Encoded">As they are signed: a SET in DER. Empty where they are not.</param>
internal sealed record CmsAttributes(ReadOnlyMemory<byte> Encoded, ILookup<string, ReadOnlyMemory<byte>> Values)
{
    /// <summary>More than anybody needs: whoever sends more wants to keep us busy.</summary>
    private const int Most = 64;

    private const byte Set = 0x31;

    public static readonly CmsAttributes None = new(
        ReadOnlyMemory<byte>.Empty,
        Enumerable.Empty<string>().ToLookup(each => each, _ => ReadOnlyMemory<byte>.Empty)
    );

    /// <summary>How often there is a value of this kind: one attribute may hold several, and there may be several attributes.</summary>
    public int Count(string kind) => Values[kind].Count();

    /// <summary>The only value of this kind; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Value(string kind) =>
        Count(kind) == 0 ? default(ReadOnlyMemory<byte>?) : Values[kind].First();

    /// <exception cref="AsnContentException">They are something else, or not in DER, so that others would sign other bytes.</exception>
    public static CmsAttributes ReadSigned(ReadOnlyMemory<byte> encoded)
    {
        var bytes = encoded.ToArray();
        bytes[0] = Set;
        return new(bytes, Lookup(new AsnReader(bytes, AsnEncodingRules.DER).ReadSetOf()));
    }

    /// <exception cref="AsnContentException">They are something else.</exception>
    public static CmsAttributes Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.BER);
        return new(
            ReadOnlyMemory<byte>.Empty,
            Lookup(reader.ReadSetOf(skipSortOrderValidation: true, reader.PeekTag()))
        );
    }

    private static ILookup<string, ReadOnlyMemory<byte>> Lookup(AsnReader all)
    {
        var read = new List<(string Kind, ReadOnlyMemory<byte> Value)>();
        while (all.HasData)
        {
            var attribute = all.ReadSequence();
            var kind = attribute.ReadObjectIdentifier();
            var values = attribute.ReadSetOf();
            attribute.ThrowIfNotEmpty();
            while (values.HasData)
                read.Add((kind, values.ReadEncodedValue()));
            if (read.Count > Most)
                throw new AsnContentException("There are more attributes than anybody needs.");
        }
        return read.ToLookup(each => each.Kind, each => each.Value);
    }
}
