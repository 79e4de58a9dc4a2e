using System.Text.RegularExpressions;

namespace Sijil.Domain.DataRights;

/// <summary>An officer enters a processing activity into the public register; only then may anyone act under it.</summary>
public sealed partial record RegisterProcessingActivity(
    string Code,
    Wording Name,
    Wording Purpose,
    string LegalBasis,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Roles,
    SubjectId RegisteredBy
)
{
    public static Decision<ProcessingActivityEvent> Decide(
        RegisterProcessingActivity command,
        ProcessingActivity activity,
        DateTimeOffset now
    ) =>
        activity switch
        {
            // An ended activity keeps its code: what was once opened under it must not change its meaning.
            ProcessingActivity.Active or ProcessingActivity.Ended => DataRightsRejections.ActivityAlreadyRegistered,
            _ when !CodeForm().IsMatch(command.Code) => DataRightsRejections.ActivityCodeMalformed,
            _ when string.IsNullOrWhiteSpace(command.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            _ when !command.IsComplete() => DataRightsRejections.ActivityIncomplete,
            ProcessingActivity.Unknown => new ProcessingActivityRegistered(
                ProcessingActivityId.Of(command.Code),
                command.Code,
                command.Name,
                command.Purpose,
                command.LegalBasis,
                command.Fields,
                command.Roles,
                command.RegisteredBy,
                now
            ),
            _ => throw new InvalidOperationException($"Unknown state {activity.GetType().Name}."),
        };

    private bool IsComplete() => Name.IsComplete() && Purpose.IsComplete() && AllNamed(Fields) && AllNamed(Roles);

    private static bool AllNamed(IReadOnlyList<string> names) =>
        names.Count > 0 && !names.Any(string.IsNullOrWhiteSpace);

    /// <summary>A context and a name in it: <c>permits.case-handling</c>.</summary>
    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,63}\.[a-z][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
