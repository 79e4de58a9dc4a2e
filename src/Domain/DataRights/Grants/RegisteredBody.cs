namespace Sijil.Domain.DataRights.Grants;

/// <summary>A public or private body and the kinds of basis open to it.</summary>
public sealed record RegisteredBody
{
    public static readonly RegisteredBody Initial = new();

    public BodyId Id { get; init; }

    public string Code { get; init; } = "";

    public IReadOnlyList<LawfulBasis> Bases { get; init; } = [];

    public bool IsRegistered() => Code.Length > 0;

    public static RegisteredBody Evolve(RegisteredBody body, RegisteredBodyEvent @event) =>
        @event switch
        {
            BodyRegistered e when !body.IsRegistered() => new()
            {
                Id = e.BodyId,
                Code = e.Code,
                Bases = e.Bases,
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };
}
