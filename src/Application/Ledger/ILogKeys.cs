using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>Where the keys are that sign the logs. A device or a service may keep them: all that is asked is to sign.</summary>
public interface ILogKeys
{
    /// <returns>Null where the municipality has no key: then nothing of its log is published until it has one.</returns>
    NoteSigner? Find(string municipality);
}
