namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>What every answer must be, however mad the request.</summary>
public static class Answers
{
    /// <summary>Another standard (C2SP tlog-witness) says how this refuses: by status, and in plain words.</summary>
    private const string OfAnotherStandard = "/witness/add-checkpoint";

    /// <summary>Never a fault of ours; and a refusal says by a code why, and by what name to ask for help.</summary>
    public static void MustBeSound(Draft draft, RawAnswer answer)
    {
        Assert.True(answer.Status < 500, $"{answer.Status} {answer.Body}\n{draft}");
        if (answer.Status < 400 || !answer.ReachedTheHost)
            return;

        if (draft.Target.StartsWith(OfAnotherStandard, StringComparison.Ordinal))
            Assert.False(string.IsNullOrWhiteSpace(answer.Body), $"{answer.Status} says nothing.\n{draft}");
        else
            Assert.True(IsProblem(answer), $"{answer.Status} is no problem document: {answer.Body}\n{draft}");
    }

    /// <summary>Sound, and no.</summary>
    public static void MustBeRefusal(Draft draft, RawAnswer answer)
    {
        MustBeSound(draft, answer);
        Assert.True(answer.Status >= 400, $"{answer.Status} for what should have been refused: {answer.Body}\n{draft}");
    }

    private static bool IsProblem(RawAnswer answer) =>
        answer
            .Headers.GetValueOrDefault("Content-Type")
            ?.StartsWith("application/problem+json", StringComparison.Ordinal)
            is true
        && answer.Json is var problem
        && problem.GetProperty("status").GetInt32() == answer.Status
        && problem.GetProperty("code").GetString() is { Length: > 0 } code
        && problem.GetProperty("type").GetString() == $"urn:sijil:rule:{code}"
        && problem.GetProperty("title").GetString() is { Length: > 0 }
        && problem.GetProperty("traceId").GetString() == answer.Headers["Correlation-Id"];
}
