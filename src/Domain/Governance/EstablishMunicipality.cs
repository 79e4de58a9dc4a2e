using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>The register of a municipality begins.</summary>
/// <remarks>The code is part of addresses and of the log's name for ever: lower-case letters, digits and hyphens.</remarks>
public sealed record EstablishMunicipality(string Code, Wording Name, string TimeZone, SubjectId EstablishedBy)
{
    public const int LongestCode = 40;

    public static Decision<MunicipalityEvent> Decide(
        EstablishMunicipality command,
        Municipality municipality,
        DateTimeOffset now
    ) =>
        municipality switch
        {
            _ when municipality.IsEstablished() => GovernanceRejections.MunicipalityAlreadyEstablished,
            _ when !IsCode(command.Code) => GovernanceRejections.MunicipalityCodeMalformed,
            _ when !command.Name.IsComplete() => GovernanceRejections.NameIncomplete,
            _ when !TimeZoneInfo.TryFindSystemTimeZoneById(command.TimeZone, out _) =>
                GovernanceRejections.TimeZoneUnknown,
            _ => new MunicipalityEstablished(command.Code, command.Name, command.TimeZone, command.EstablishedBy, now),
        };

    /// <summary>The store names counters like partitions, with this in front: the partition of <c>sequence-oran</c> would be the counter of <c>oran</c>.</summary>
    private const string Reserved = "sequence";

    public static bool IsCode(string code) =>
        code is { Length: >= 2 and <= LongestCode }
        && code.Split('-')[0] != Reserved
        && char.IsAsciiLetterLower(code[0])
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
