namespace Sijil.Domain.Governance;

/// <summary>A municipality whose register this is.</summary>
public sealed record Municipality
{
    public static readonly Municipality Initial = new();

    public string Code { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public bool IsEstablished() => Code.Length > 0;

    /// <summary>The zone whose days are the legal days of the municipality.</summary>
    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>A moment, with the day it is in the municipality.</summary>
    public Moment MomentAt(DateTimeOffset at) => Moment.In(Zone(), at);

    /// <summary>There is one in each register, so its stream has a name and not a number.</summary>
    public static Guid StreamId(string code) => NamedIdentifier.Of($"governance.municipality\n{code}");

    public static Municipality Evolve(Municipality municipality, MunicipalityEvent @event) =>
        @event switch
        {
            MunicipalityEstablished e when !municipality.IsEstablished() => new()
            {
                Code = e.Code,
                TimeZone = e.TimeZone,
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };
}
