namespace Sijil.Api.Signatures;

/// <summary>The commands that check a decision as data and its signature, as the public page shows them and the tests run them.</summary>
internal static class StatementCommands
{
    /// <summary>OpenSSL 3. ECDSA has two numbers side by side in JOSE (RFC 7518, section 3.4), which OpenSSL wants in a sequence.</summary>
    public const string OpenSsl = """
        part() { cut -d. -f$1 decision.jose | tr -- -_ +/ | awk '{while (length % 4) $0 = $0 "="; print}' | base64 -d; }
        part 2 | cmp - decision.json
        cut -d. -f1,2 decision.jose | tr -d '\n' > signed
        part 3 > value
        set -- $(part 1 | sed 's/.*"alg":"\(..\)\(...\)".*/\1 \2/')
        if [ $1 = ES ]; then
          hex=$(od -An -v -tx1 value | tr -d ' \n'); half=$((${#hex} / 2))
          printf 'asn1=SEQUENCE:both\n[both]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' \
            $(echo $hex | cut -c1-$half) $(echo $hex | cut -c$((half + 1))-) > value.cnf
          openssl asn1parse -genconf value.cnf -noout -out value
        fi
        openssl x509 -in chain.pem -noout -pubkey > key.pem
        openssl dgst -sha$2 -verify key.pem -signature value signed
        cat chain.pem revoked.crl > trusted.pem
        openssl verify -crl_check -CAfile trusted.pem chain.pem
        """;

    public const string Ours = """
        mkdir -p trust && cp chain.pem revoked.crl trust
        sijil signature verify decision.jose --trust trust
        """;
}
