using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The authority publishes the rules for a type of permit, or a new version of them.</summary>
/// <remarks>Applications that were received before stay with their version.</remarks>
public sealed record PublishPermitType(
    PermitTypeId PermitTypeId,
    string Code,
    Wording Name,
    PermitTypeRules Rules,
    DateOnly InForceFrom,
    SubjectId PublishedBy
)
{
    public static Decision<PermitTypeEvent> Decide(
        PublishPermitType command,
        PermitType type,
        Calendar calendar,
        Moment now
    ) =>
        type.Versions.LastOrDefault() switch
        {
            _ when !calendar.IsOpen() || calendar.Id != command.Rules.CalendarId => PermitRejections.CalendarUnknown,
            _ when !command.Name.IsComplete() => PermitRejections.NameIncomplete,
            _ when !command.Rules.IsUsable() => PermitRejections.RulesOutOfRange,
            { } last when last.Code != command.Code => PermitRejections.TypeCodeChanged,
            { } last when command.InForceFrom <= last.InForceFrom => PermitRejections.VersionOutOfOrder,
            { } when command.InForceFrom < now.Today => PermitRejections.VersionRetroactive,
            _ => new PermitTypePublished(
                command.PermitTypeId,
                command.Code,
                type.Versions.Count + 1,
                command.Name,
                command.Rules,
                command.InForceFrom,
                command.PublishedBy,
                now.At
            ),
        };
}
