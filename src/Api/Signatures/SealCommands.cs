namespace Sijil.Api.Signatures;

/// <summary>The commands that check a decision and its seal, as the public page shows them and the tests run them.</summary>
internal static class SealCommands
{
    /// <summary>OpenSSL 3; <c>-cades</c> makes it look whether the certificate is the one that was signed for.</summary>
    public const string OpenSsl = """
        cat chain.pem revoked.crl > trusted.pem
        openssl cms -verify -cades -binary -inform DER -in decision.p7s -content decision.html \
          -CAfile trusted.pem -crl_check -purpose any -out /dev/null
        """;

    public const string Ours = """
        mkdir trust && cp chain.pem revoked.crl trust
        sijil signature verify decision.p7s --detached decision.html --trust trust
        """;
}
