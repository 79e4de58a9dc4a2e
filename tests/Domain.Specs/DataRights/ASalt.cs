using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

internal static class ASalt
{
    public static readonly Salt Known = Salt.Parse("AAECAwQFBgcICQoLDA0ODw");
    public static readonly Salt Other = Salt.Parse("Dw4NDAsKCQgHBgUEAwIBAA");
}
