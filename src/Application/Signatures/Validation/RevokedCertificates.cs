using System.Formats.Asn1;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The entries of a list of revoked certificates (RFC 5280, section 5.1.2.6), read once: lists have up to a million.</summary>
internal sealed class RevokedCertificates
{
    private const string ReasonCode = "2.5.29.21";
    private const byte CertificateHold = 6;

    private readonly Dictionary<string, RevokedCertificate> bySerial = new(StringComparer.Ordinal);

    /// <param name="body">What is signed of a list: TBSCertList in DER.</param>
    /// <exception cref="AsnContentException">It is none.</exception>
    public RevokedCertificates(ReadOnlyMemory<byte> body)
    {
        var list = new AsnReader(body, AsnEncodingRules.DER).ReadSequence();
        if (list.PeekTag() == Asn1Tag.Integer)
            list.ReadInteger();
        list.ReadSequence(); // The algorithm and the issuer.
        list.ReadSequence();
        ReadTime(list);
        if (list.HasData && IsTime(list.PeekTag()))
            ReadTime(list);
        if (!list.HasData || list.PeekTag() != Asn1Tag.Sequence)
            return;

        var entries = list.ReadSequence();
        while (entries.HasData)
            Add(Read(entries.ReadSequence()));
    }

    /// <summary>One for each certificate.</summary>
    public IReadOnlyCollection<RevokedCertificate> All => bySerial.Values;

    /// <summary>The entry about a certificate; null where there is none.</summary>
    /// <param name="serialNumber">As it stands in the certificate.</param>
    public RevokedCertificate? Find(ReadOnlySpan<byte> serialNumber) =>
        bySerial.GetValueOrDefault(Convert.ToHexString(serialNumber));

    /// <remarks>Where a list names one twice, what is final counts before a hold, and the earliest first.</remarks>
    private void Add(RevokedCertificate entry)
    {
        var number = Convert.ToHexString(entry.SerialNumber);
        if (
            !bySerial.TryGetValue(number, out var other)
            || (entry.IsOnHold, entry.RevokedAt).CompareTo((other.IsOnHold, other.RevokedAt)) < 0
        )
            bySerial[number] = entry;
    }

    private static RevokedCertificate Read(AsnReader entry)
    {
        var serial = entry.ReadIntegerBytes().ToArray();
        var at = ReadTime(entry);
        var isOnHold = entry.HasData && IsHold(entry.ReadSequence());
        entry.ThrowIfNotEmpty();
        return new(serial, at, isOnHold);
    }

    private static bool IsHold(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var isReason = extension.ReadObjectIdentifier() == ReasonCode;
            if (extension.PeekTag() == Asn1Tag.Boolean)
                extension.ReadBoolean();
            var value = extension.ReadOctetString();
            if (isReason)
                return new AsnReader(value, AsnEncodingRules.DER)
                    .ReadEnumeratedBytes()
                    .Span.SequenceEqual([CertificateHold]);
        }
        return false;
    }

    private static bool IsTime(Asn1Tag tag) => tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime;

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}

/// <summary>An entry of a list.</summary>
/// <param name="SerialNumber">As it stands in the certificate: big-endian, two's complement.</param>
internal sealed record RevokedCertificate(byte[] SerialNumber, DateTimeOffset RevokedAt, bool IsOnHold);
