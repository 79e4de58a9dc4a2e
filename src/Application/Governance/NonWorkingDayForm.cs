using Sijil.Domain.DataRights;

namespace Sijil.Application.Governance;

/// <summary>A free day as the law makes it.</summary>
/// <param name="LegalSource">The act that makes the day free, such as the number of a law or decree.</param>
public sealed record NonWorkingDayForm(DateOnly Day, Wording Name, string LegalSource);
