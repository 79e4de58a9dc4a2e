using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>Where the keys are that sign the logs. A device or a service may keep them: all that is asked is to sign.</summary>
public interface ILogKeys
{
    /// <returns>
    /// The key of the municipality's log, and those that it is to be handed over to, in that order. Which of them is in use, the log
    /// tells. None where the municipality has no key: then nothing of its log is published until it has one.
    /// </returns>
    IReadOnlyList<NoteSigner> All(string municipality);

    /// <returns>How the municipality's log is called here, with or without a key; null where nothing says.</returns>
    string? NameOf(string municipality);
}
