namespace Sijil.Api.Signatures;

/// <summary>The commands that check a decision and its seal, as the public page shows them and the tests run them.</summary>
internal static class SealCommands
{
    /// <summary>Takes the time-stamp out of a seal, with the signature value that it is over, checks it and shows its time. OpenSSL 3.</summary>
    public const string Stamp = """
        set -- $(openssl asn1parse -inform DER -in decision.p7s | awk -F: '/OCTET STRING/ {value = $1 + 0}
          /id-smime-aa-timeStampToken/ {set = NR} set && NR == set + 2 {print value, $1 + 0; exit}')
        openssl asn1parse -inform DER -in decision.p7s -noout -strparse $1 -out value
        openssl asn1parse -inform DER -in decision.p7s -noout -strparse $2 -out stamp.tst
        openssl ts -verify -data value -in stamp.tst -token_in -CAfile time.pem
        openssl ts -reply -in stamp.tst -token_in -token_out -text | grep Time
        """;

    /// <summary>OpenSSL 3; <c>-cades</c> makes it look whether the certificate is the one that was signed for.</summary>
    /// <remarks>With the list of today: one inside of a seal is out of date for OpenSSL some days later, because it takes no time-stamp into account.</remarks>
    public const string OpenSsl = """
        cat chain.pem revoked.crl > trusted.pem
        openssl cms -verify -cades -binary -inform DER -in decision.p7s -content decision.html \
          -CAfile trusted.pem -crl_check -purpose any -out /dev/null
        """;

    public static string Ours(bool isStamped) =>
        $"""
            mkdir trust && cp chain.pem revoked.crl {(isStamped ? "time.pem " : "")}trust
            sijil signature verify decision.p7s --detached decision.html --trust trust
            """;
}
