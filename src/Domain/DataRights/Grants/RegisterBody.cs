namespace Sijil.Domain.DataRights.Grants;

/// <summary>An administrator registers a body that may ask for data; it is given nothing yet.</summary>
public sealed record RegisterBody(
    string Code,
    Wording Name,
    BodyKind Kind,
    IReadOnlyList<LawfulBasis> Bases,
    SubjectId RegisteredBy
)
{
    public static Decision<RegisteredBodyEvent> Decide(RegisterBody command, RegisteredBody body, DateTimeOffset now) =>
        body switch
        {
            _ when body.IsRegistered() => GrantRejections.BodyAlreadyRegistered,
            _ when command.Code.Length == 0 || !command.Name.IsComplete() || command.Bases.Count == 0 =>
                GrantRejections.BodyIncomplete,
            _ when command.Bases.Except(LawfulBases.OpenTo(command.Kind)).Any() => GrantRejections.BasisNotOpenToKind,
            _ => new BodyRegistered(
                BodyId.Of(command.Code),
                command.Code,
                command.Name,
                command.Kind,
                [.. command.Bases.Distinct().Order()],
                command.RegisteredBy,
                now
            ),
        };
}
