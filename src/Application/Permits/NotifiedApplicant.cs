using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>What is personal in a notification. It is for that document, and goes nowhere else.</summary>
public sealed record NotifiedApplicant(string Name, string Reasons)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(NotifiedApplicant);
}

/// <summary>Opens what is personal in a notification, at the gate: the applicant sees that it was read, and why.</summary>
public sealed class NotifiedApplicants(Openings openings)
{
    /// <returns>Null where it was erased.</returns>
    /// <exception cref="InvalidOperationException">The municipality does not allow it to be opened for that; the attempt is on record.</exception>
    public async Task<NotifiedApplicant?> Open(
        ApplicationSubmitted application,
        DecisionNotified notified,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        string[] commitments = [application.ApplicantName.Commitment, notified.Reasons.Commitment];
        var request = new AccessRequest(
            instruction.Actor.Person,
            instruction.Actor.Roles,
            [application.Applicant],
            [PersonalFields.ApplicantName, PersonalFields.DecisionReasons]
        );
        var (values, refusal) = await openings.Open(
            PermitActivities.NotifyDecision,
            request,
            commitments,
            instruction,
            cancellation
        );
        if (refusal is not null)
            throw new InvalidOperationException($"The applicant of {notified.Number} cannot be named: {refusal.Code}.");

        var found = values
            .Where(value => value.Disclosure is not null)
            .ToDictionary(value => value.Commitment, value => Text(value.Disclosure!));
        return commitments.All(found.ContainsKey) ? new(found[commitments[0]], found[commitments[1]]) : null;
    }

    private static string Text(Disclosure disclosure) =>
        System.Text.Json.JsonElement.Parse(disclosure.ValueJson).GetString()!;
}
