using Marten;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>Decides who may open what, and records every refusal. A permission holds for one opening: it is asked for each time.</summary>
public sealed class Gate(IDocumentStore store, KnownFacts facts, GrantEvaluation evaluation, TimeProvider clock)
{
    /// <summary>Under a processing activity of the house.</summary>
    public async Task<(AccessPermission? Permission, Rejection? Refusal)> Ask(
        string activityCode,
        AccessRequest request,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        await using var session = store.LightweightSession(instruction.Municipality);
        var id = ProcessingActivityId.Of(activityCode);
        var known = await facts.Load(session, DataRightsStreams.ProcessingActivity, id.Value, cancellation);
        var decision = AccessDecision.Decide(request, (ProcessingActivity)known.State, known.Version);
        return await Answer(decision, session, instruction, cancellation);
    }

    /// <summary>Under a grant, for a body outside the house.</summary>
    public async Task<(AccessPermission? Permission, Rejection? Refusal)> Ask(
        AccessInquiry inquiry,
        AccessRequest request,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var decision = await evaluation.Decide(instruction.Municipality, inquiry, request, cancellation);
        await using var session = store.LightweightSession(instruction.Municipality);
        return await Answer(decision, session, instruction, cancellation);
    }

    private async Task<(AccessPermission? Permission, Rejection? Refusal)> Answer(
        AccessDecision decision,
        IDocumentSession session,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        switch (decision)
        {
            case AccessDecision.Permitted permitted:
                return (permitted.Permission, null);
            case AccessDecision.Denied denied:
                var attempt = new Attempt(instruction with { Request = null }, clock.GetMicroseconds(), session, facts);
                var disclosure = new DisclosureId(RandomIdentifier.New());
                attempt.Append(
                    DataRightsStreams.Disclosure,
                    disclosure.Value,
                    0,
                    [denied.Record(disclosure, attempt.Now)]
                );
                await attempt.Save(cancellation);
                return (null, denied.Reason);
            case var unknown:
                throw new InvalidOperationException($"Unknown decision {unknown.GetType().Name}.");
        }
    }
}
