using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>What the applicant is asked for, in the clear.</summary>
public sealed record CompletenessRequestForm(CompletenessKind Kind, string Items, DateOnly NoticeOn)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(CompletenessRequestForm);
}

/// <summary>What the applicant answered, in the clear; nothing where the answer was documents only.</summary>
public sealed record CompletenessAnswerForm(string? Answer, DateOnly ReceivedOn, Channel Channel)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(CompletenessAnswerForm);
}
