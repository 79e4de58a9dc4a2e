namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Tests that restore something, one after the other: the start of one would destroy what another has just brought back.</summary>
[CollectionDefinition(Name)]
public sealed class RestoredBackups
{
    public const string Name = "restored backups";
}
