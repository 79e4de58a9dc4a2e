using System.Globalization;
using Sijil.Api.Hosting;
using Sijil.Application.DataRights.Erasures;

namespace Sijil.Api.DataRights.Erasures;

/// <summary>For how many days backups of the database are kept: <c>Backups:{municipality}:KeptDays</c>.</summary>
internal sealed class ConfiguredBackupRetention : IBackupRetention
{
    public const string Section = "Backups";

    private const int WhileDeveloping = 30;
    private const int Longest = 3_660;

    private readonly IConfiguration configuration;
    private readonly bool production;

    /// <exception cref="StartRefusedException">A number of days is none.</exception>
    public ConfiguredBackupRetention(IConfiguration configuration, IHostEnvironment environment)
    {
        (this.configuration, production) = (configuration, environment.IsProduction());
        foreach (var municipality in configuration.GetSection(Section).GetChildren())
            DaysOf(municipality.Key);
    }

    /// <summary>In Production nothing stands in for what the operator has not said.</summary>
    public int? DaysOf(string municipality) =>
        configuration[$"{Section}:{municipality}:KeptDays"] switch
        {
            null => production ? null : WhileDeveloping,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    && days <= Longest => days,
            var text => throw new StartRefusedException(
                $"{Section}:{municipality}:KeptDays is '{text}': it takes a whole number of days, from 0 to {Longest}."
            ),
        };
}
