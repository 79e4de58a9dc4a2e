using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The baseline level of a signature (EN 319 122-1 and TS 119 182-1, clause 6): how much travels with it, right or wrong.</summary>
internal static class SignatureForm
{
    /// <returns>Such as <c>CAdES-LT</c>; the form alone where it says less than the lowest level asks for.</returns>
    public static string Of(ReadSignature signature, SignatureFacts facts)
    {
        if (!facts.HasAllAttributes || !facts.IdentifiesItsCertificate)
            return signature.Form;

        var stamps = facts
            .TimeStamps.Where(stamp => stamp.Part == StampedPart.Signature && stamp.ImprintMatches)
            .ToList();
        if (stamps is [])
            return $"{signature.Form}-B";

        var embedded = signature
            .Evidence.Concat(signature.TimeStamps.SelectMany(stamp => stamp.Token.Evidence))
            .Select(each => each.Digest)
            .ToHashSet();
        return IsComplete(facts.Chain, embedded) && stamps.All(stamp => IsComplete(stamp.Token.Chain, embedded))
            ? $"{signature.Form}-LT"
            : $"{signature.Form}-T";
    }

    /// <summary>Of each certificate up to the trusted one it is told inside whether it was revoked.</summary>
    private static bool IsComplete(ChainFacts? chain, HashSet<string> embedded) =>
        chain?.Path.All(certificate => certificate.Revocations.Any(facts => embedded.Contains(facts.Digest))) == true;
}
