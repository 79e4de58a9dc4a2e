namespace Sijil.Reliability.Tests.Crashing;

/// <summary>What the register answered to a command: from then on it must stand.</summary>
public sealed record Acknowledgement(string Key, Guid StreamId, long Version, IReadOnlyList<Guid> EventIds)
{
    public static Acknowledgement Read(string key, JsonElement answer) =>
        new(
            key,
            answer.GetProperty("streamId").GetGuid(),
            answer.GetProperty("version").GetInt64(),
            [.. answer.GetProperty("eventIds").EnumerateArray().Select(id => id.GetGuid())]
        );
}
