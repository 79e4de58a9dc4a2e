using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Who this installation is as a witness of others, and whose logs it watches.</summary>
/// <param name="Signer">Null where it is none. Its key signs no log.</param>
/// <param name="Logs">The keys of the logs, as their operators have made them known.</param>
public sealed record WitnessIdentity(NoteSigner? Signer, IReadOnlyCollection<VerifierKey> Logs);
