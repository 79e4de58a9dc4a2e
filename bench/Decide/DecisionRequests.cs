using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Sijil.Bench.Load;

namespace Sijil.Bench.Decide;

/// <summary>Decides one application after the other, each once, by several deciders in turn.</summary>
internal sealed class DecisionRequests(
    string prefix,
    IReadOnlyList<DecisionCase> cases,
    IReadOnlyList<string> tokens,
    DateOnly decidedOn
) : IRequests
{
    /// <summary>What a decider may have to say: a paragraph in two scripts.</summary>
    public const string Reasons =
        "The project complies with the land use plan of the sector: height, distance to the neighbouring plots and ground "
        + "coverage keep within its limits, and the services consulted have no objection. Work begins only after notice of it. "
        + "المشروع مطابق لمخطط شغل الأراضي للقطاع من حيث الارتفاع والمسافات ونسبة البناء.";

    /// <summary>The law on which it rests.</summary>
    public const string Act = "state/code/2019/urban-planning";
    public const string Clause = "art_12";

    /// <summary>By how much the only text that is not ASCII is longer in bytes than in characters.</summary>
    private static readonly int Wider = Encoding.UTF8.GetByteCount(Reasons) - Reasons.Length;

    private readonly string day = decidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private int sent = -1;

    public int ExpectedStatus => 200;

    public int Next(Span<byte> buffer)
    {
        var index = Interlocked.Increment(ref sent);
        if (index >= cases.Count)
            return 0;

        var wanted = cases[index];
        var body =
            $"{{\"outcome\":\"grant\",\"recommendationHash\":\"{wanted.RecommendationHash}\",\"decidedOn\":\"{day}\",\"reasons\":\"{Reasons}\",\"basis\":[{{\"act\":\"{Act}\",\"clause\":\"{Clause}\"}}]}}";
        Utf8.TryWrite(
            buffer,
            CultureInfo.InvariantCulture,
            $"POST {prefix}/{wanted.Id}/decision HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {tokens[index % tokens.Count]}\r\nContent-Type: application/json\r\nContent-Length: {body.Length + Wider}\r\nIdempotency-Key: {wanted.Id}\r\nIf-Match: \"{wanted.Version}\"\r\n\r\n{body}",
            out var length
        );
        return length;
    }
}
