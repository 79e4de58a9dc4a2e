using System.Text;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>What a signer agrees to before they sign electronically. Consent is given to one of these texts, by its digest.</summary>
/// <remarks>A text that was shown once stays here for ever, so that everyone can read what somebody agreed to.</remarks>
public static class ConsentTexts
{
    /// <summary>The newest is the last.</summary>
    public static readonly IReadOnlyList<Wording> All =
    [
        new(
            "أوافق على توقيع هذه الوثائق إلكترونيا. لا يلزمني أحد بذلك، ويمكنني سحب هذه الموافقة إلى أن يُتسلم توقيعي، أو رفض التوقيع مع ذكر السبب. وما وُقع يبقى مسجلا.",
            "J’accepte de signer ces documents par voie électronique. Rien ne m’y oblige ; je peux retirer cet accord jusqu’à la réception de ma signature, ou refuser de signer en donnant un motif. Ce qui a été signé reste enregistré.",
            "I agree to sign these documents electronically. Nothing obliges me to; I can take this agreement back until my signature is received, or refuse to sign and say why. What has been signed stays recorded."
        ),
    ];

    private static readonly HashSet<string> Digests =
    [
        .. All.SelectMany(text => new[] { text.Arabic, text.French, text.English }).Select(DigestOf),
    ];

    public static Wording Current => All[^1];

    /// <summary>SHA-256, base64url, of the text in one language as UTF-8.</summary>
    public static string DigestOf(string text) => Digest.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a text with this digest was ever shown, in whichever language.</summary>
    public static bool Include(string digest) => Digests.Contains(digest);
}
