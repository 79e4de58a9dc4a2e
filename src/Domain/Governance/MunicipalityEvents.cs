using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>Everything that can happen to the municipality as an institution of the register.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record MunicipalityEvent(string Code);

/// <summary>The register of a municipality begins. Legal dates are dates in its time zone, named as in the IANA database.</summary>
public sealed record MunicipalityEstablished(
    string Code,
    Wording Name,
    string TimeZone,
    SubjectId EstablishedBy,
    DateTimeOffset EstablishedAt
) : MunicipalityEvent(Code);
