using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class RecommendationHashSpecs
{
    private static readonly SubmitRecommendation Recommend = AnApplication.Recommend;
    private static readonly DateTimeOffset At = AnApplication.Now.At;

    /// <summary>The form is pinned: decisions of years ago name hashes made with it.</summary>
    [Fact]
    public void The_hash_is_made_over_the_written_form()
    {
        const string Form = """
            sijil.permits.recommendation.v1
            018f0000-0000-7000-8000-000000000001
            018f0000-0000-7000-8000-0000000000b2
            grant
            commitment-of-text
            2026-03-20
            2026-04-01T09:00:00.000000Z
            """;

        Assert.Equal(
            Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Form.ReplaceLineEndings("\n")))),
            RecommendationHash.Of(Recommend, At)
        );
    }

    [Fact]
    public void The_same_moment_in_another_zone_gives_the_same_hash() =>
        Assert.Equal(
            RecommendationHash.Of(Recommend, At),
            RecommendationHash.Of(Recommend, At.ToOffset(TimeSpan.FromHours(3)))
        );

    [Fact]
    public void Whatever_differs_gives_another_hash()
    {
        string[] hashes =
        [
            RecommendationHash.Of(Recommend, At),
            RecommendationHash.Of(Recommend, At.AddMicroseconds(1)),
            RecommendationHash.Of(Recommend with { Author = AnApplication.Clerk }, At),
            RecommendationHash.Of(Recommend with { ProposedOutcome = PermitOutcome.Refuse }, At),
            RecommendationHash.Of(Recommend with { Text = AnApplication.Sealed("other") }, At),
            RecommendationHash.Of(Recommend with { RecommendedOn = new(2026, 3, 21) }, At),
            RecommendationHash.Of(Recommend with { ApplicationId = new(AnApplication.Officer.Value) }, At),
        ];

        Assert.Distinct(hashes);
    }
}
