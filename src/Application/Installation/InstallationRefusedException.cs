using Sijil.Domain;

namespace Sijil.Application.Installation;

/// <summary>Something stands in the way of an installation. The message tells its operator what to do.</summary>
/// <param name="rule">The rule that stands in the way; null where none does.</param>
public sealed class InstallationRefusedException(string message, Rejection? rule = null) : Exception(message)
{
    public Rejection? Rule { get; } = rule;
}
