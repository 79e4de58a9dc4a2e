using Sijil.Application.DataRights.Grants;
using Sijil.Domain;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>Passes the gate and opens the vault in one go, deciding anew where the permission fell in between.</summary>
public sealed class Openings(Gate gate, Vault vault, KnownFacts facts)
{
    private const int Rounds = 5;

    /// <summary>The values, or why not, under a processing activity of the house. Either is recorded before it is returned.</summary>
    /// <exception cref="Exception">It could not be recorded; nothing was opened.</exception>
    public Task<(IReadOnlyList<OpenedValue> Values, Rejection? Refusal)> Open(
        string activityCode,
        AccessRequest request,
        IReadOnlyCollection<string> commitments,
        Instruction instruction,
        CancellationToken cancellation
    ) => Open(() => gate.Ask(activityCode, request, instruction, cancellation), commitments, instruction, cancellation);

    /// <summary>The values, or why not, under a grant. Either is recorded before it is returned.</summary>
    /// <exception cref="Exception">It could not be recorded; nothing was opened.</exception>
    public Task<(IReadOnlyList<OpenedValue> Values, Rejection? Refusal)> Open(
        AccessInquiry inquiry,
        AccessRequest request,
        IReadOnlyCollection<string> commitments,
        Instruction instruction,
        CancellationToken cancellation
    ) => Open(() => gate.Ask(inquiry, request, instruction, cancellation), commitments, instruction, cancellation);

    /// <summary>The key of a document that concerns persons, or why not, under a processing activity of the house.</summary>
    /// <param name="field">Under which name the whole document is opened.</param>
    /// <returns>Neither where one of those concerned was erased.</returns>
    /// <exception cref="Exception">It could not be recorded; nothing was opened.</exception>
    internal Task<(byte[]? Key, Rejection? Refusal)> OpenDocument(
        string activityCode,
        string field,
        Guid document,
        IReadOnlyCollection<SubjectId> concerned,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var request = new AccessRequest(instruction.Actor.Person, instruction.Actor.Roles, concerned, [field]);
        return Pass(
            () => gate.Ask(activityCode, request, instruction, cancellation),
            permission => vault.OpenDocument(document, concerned, field, permission, instruction, cancellation),
            instruction
        );
    }

    private async Task<(IReadOnlyList<OpenedValue> Values, Rejection? Refusal)> Open(
        Func<Task<(AccessPermission? Permission, Rejection? Refusal)>> ask,
        IReadOnlyCollection<string> commitments,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var (values, refusal) = await Pass(
            ask,
            permission => vault.Open(commitments, permission, instruction, cancellation),
            instruction
        );
        return (values ?? [], refusal);
    }

    private async Task<(TOpened? Opened, Rejection? Refusal)> Pass<TOpened>(
        Func<Task<(AccessPermission? Permission, Rejection? Refusal)>> ask,
        Func<AccessPermission, Task<TOpened>> open,
        Instruction instruction
    )
        where TOpened : class?
    {
        for (var round = 1; ; round++)
        {
            try
            {
                var (permission, refusal) = await ask();
                return permission is null ? (null, refusal) : (await open(permission), null);
            }
            catch (Exception fault) when (round < Rounds && Contention.Is(fault))
            {
                facts.Forget(instruction.Municipality);
            }
        }
    }
}
