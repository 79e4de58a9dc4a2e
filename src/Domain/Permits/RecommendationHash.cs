using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Domain.Permits;

/// <summary>Binds a decision to the one proposal its maker saw.</summary>
/// <remarks>
/// Base64url SHA-256 over lines of UTF-8 text, none of which can hold a line break: the form's name, application, author,
/// proposed outcome, commitment of the text, day, moment to the microsecond. The form MUST NOT change; a new one gets a new name.
/// </remarks>
public static class RecommendationHash
{
    private const string Form = "sijil.permits.recommendation.v1";

    public static string Of(SubmitRecommendation recommendation, DateTimeOffset at) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(recommendation, at))));

    private static string Canonical(SubmitRecommendation recommendation, DateTimeOffset at) =>
        string.Join(
            '\n',
            Form,
            recommendation.ApplicationId.Value.ToString("D", CultureInfo.InvariantCulture),
            recommendation.Author.Value.ToString("D", CultureInfo.InvariantCulture),
            Name(recommendation.ProposedOutcome),
            recommendation.Text.Commitment,
            recommendation.RecommendedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
        );

    /// <summary>Written out, so that renaming a member in code cannot change a hash.</summary>
    private static string Name(PermitOutcome outcome) =>
        outcome switch
        {
            PermitOutcome.Grant => "grant",
            PermitOutcome.Refuse => "refuse",
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
}
