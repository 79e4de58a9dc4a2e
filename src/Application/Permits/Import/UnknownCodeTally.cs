using Sijil.Application.Permits.Import.Sources;

namespace Sijil.Application.Permits.Import;

/// <summary>Counts codes that are in no list. Free text in the place of codes is another one in each row, so not all are kept.</summary>
internal sealed class UnknownCodeTally
{
    /// <summary>Who has to look through more has other columns than they think.</summary>
    public const int MostCodes = 1_000;

    private readonly Dictionary<UnknownCode, long> rows = [];

    /// <summary>How many times a code was met that is not kept.</summary>
    public long Others { get; private set; }

    /// <summary>Those that were met first, with their rows, by column and code.</summary>
    public IReadOnlyList<UnknownCodeCount> Kept =>
        [
            .. rows.Select(code => new UnknownCodeCount(code.Key.Column, code.Key.Code, code.Value))
                .OrderBy(code => code.Column, StringComparer.Ordinal)
                .ThenBy(code => code.Code, StringComparer.Ordinal),
        ];

    public void Add(UnknownCode code)
    {
        if (rows.TryGetValue(code, out var known))
            rows[code] = known + 1;
        else if (rows.Count < MostCodes)
            rows.Add(code, 1);
        else
            Others++;
    }
}
