namespace Sijil.Api.Http;

/// <summary>Ends a request at once with this problem. Nothing was recorded.</summary>
public sealed class RequestRefusedException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem => problem;
}
