namespace Sijil.Api.EmbeddedPostgres;

/// <summary>The places where PostgreSQL's programs are looked for, asked in this order.</summary>
[Flags]
public enum BinarySources
{
    None = 0,

    /// <summary>An installation on this machine, version 15 or newer.</summary>
    Machine = 1,

    /// <summary>The pinned npm package, fetched with the npm client.</summary>
    Npm = 2,

    Any = Machine | Npm,
}
