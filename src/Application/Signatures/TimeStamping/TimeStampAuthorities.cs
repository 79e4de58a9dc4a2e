using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>Authorities in the order in which they are asked until one has given a stamp to rely on. Thread-safe.</summary>
/// <param name="Patience">How long each of them may take.</param>
public sealed record TimeStampAuthorities(IReadOnlyList<TimeStampAuthority> All, TimeSpan Patience)
{
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take until all have been asked.</summary>
    public TimeSpan WholePatience => Patience * All.Count;

    /// <summary>The same, where more is known of revocation than when they were configured.</summary>
    internal TimeStampAuthorities Knowing(IReadOnlyList<IRevocationEvidence> more) =>
        this with
        {
            All = [.. All.Select(authority => authority with { Trust = authority.Trust.Knowing(more) })],
        };

    public async Task<TimeStampAnswer> Ask(
        TimeStampClient client,
        TimeStampImprint imprint,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(client);

        var faults = new List<string>();
        foreach (var authority in All)
        {
            try
            {
                return new(await client.Ask(authority, imprint, Patience, cancellation), faults);
            }
            catch (TimeStampRefusedException refusal)
            {
                faults.Add($"{authority.Name} {refusal.Message.TrimEnd('.')}.");
            }
        }

        return new(null, faults);
    }
}
