namespace Sijil.Application.DataRights.Erasures;

/// <summary>How long the municipalities keep the backups of their databases. The operator says so; nothing here can know.</summary>
public interface IBackupRetention
{
    /// <returns>In days, counted from the day of the backup; null where nobody has said so.</returns>
    int? DaysOf(string municipality);
}
