namespace Sijil.Application.DataRights.Grants;

/// <summary>
/// Tells which grants a body was ever given of a dataset, written with the grant. Whether one still holds its stream tells, and
/// nothing else.
/// </summary>
public sealed record IssuedGrant(Guid Id, Guid BodyId, Guid DatasetId)
{
    public const string Table = "issued_grant";
}
