using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Verdicts;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Sijil.Application;

/// <summary>Everything that answers to messages. Nothing is found by its name: a handler that is not listed is never called.</summary>
public static class MessageHandlers
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(RecalculateRunningTerms),
        typeof(RecalculateMovedTerm),
        typeof(SealNotifiedDecision),
        typeof(WriteToApplicant),
        typeof(SealPublishedCouncilDecision),
        typeof(RaiseSeal),
        typeof(JudgeSeal),
        typeof(JudgeSignature),
        typeof(EndCollecting),
        typeof(ForgetWhoTookPart),
        typeof(RecordCrossing),
        typeof(LearnOfSignature),
        typeof(EndEnvelope),
        typeof(RemindAwaitedSigner),
        typeof(CompleteErasureHandler),
        typeof(ForgetAnswersHandler),
    ];

    private static readonly TimeSpan[] AtOnce =
    [
        TimeSpan.FromMilliseconds(50),
        TimeSpan.FromMilliseconds(200),
        TimeSpan.FromSeconds(1),
    ];

    /// <summary>The last one again and again.</summary>
    private static readonly TimeSpan[] Later =
    [
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
    ];

    /// <summary>What is configured cannot be read, and readiness tells: it waits for the operator.</summary>
    private static readonly TimeSpan[] UntilMended = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15)];

    /// <summary>
    /// Messages survive a crash and every fault that passes, and are handled once for all nodes. A message that fails for any
    /// other reason is kept as a dead letter, and readiness tells.
    /// </summary>
    public static void Configure(WolverineOptions options)
    {
        options.Discovery.DisableConventionalDiscovery();
        foreach (var handler in All)
            options.Discovery.IncludeType(handler);
        options.Policies.UseDurableLocalQueues();
        options
            .Policies.OnException(PassingFault.Is, "a fault that passes")
            .RetryWithCooldown(AtOnce)
            .Then.ScheduleRetryIndefinitely(Later);
        options.Policies.OnException<UnreadableTrustException>().ScheduleRetryIndefinitely(UntilMended);
    }

    /// <summary>What comes back by itself; for hosts that handle messages and for who makes their tables, not for commands that only send them.</summary>
    public static void Recur(WolverineOptions options) =>
        options.Schedules.ScheduleRecurring<ForgetAnswers>("17 * * * *");
}
