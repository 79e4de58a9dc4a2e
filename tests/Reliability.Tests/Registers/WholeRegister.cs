namespace Sijil.Reliability.Tests.Registers;

/// <summary>What is true of every register at every moment, whatever happened to it.</summary>
public static class WholeRegister
{
    public static void MustBe(RecordedRegister register)
    {
        StreamsHaveNoHoles(register);
        NoFactIsThereTwice(register);
        WhatIsSealedIsInTheVault(register);
        WhatIsDisclosedIsThere(register);
    }

    private static void StreamsHaveNoHoles(RecordedRegister register)
    {
        var streams = register.Facts.GroupBy(fact => fact.StreamId).ToArray();
        foreach (var stream in streams)
        {
            Assert.Equal(
                Enumerable.Range(1, stream.Count()).Select(number => (long)number),
                stream.Select(fact => fact.Version)
            );
            Assert.Equal(stream.Count(), register.Heads[stream.Key]);
        }

        Assert.Equal(streams.Length, register.Heads.Count);
    }

    private static void NoFactIsThereTwice(RecordedRegister register) =>
        Assert.Equal(register.Facts.Count, register.Facts.DistinctBy(fact => fact.Id).Count());

    private static void WhatIsSealedIsInTheVault(RecordedRegister register)
    {
        var committed = register.Facts.SelectMany(fact => Sealed(fact.Data)).ToDictionary();
        Assert.Equal(committed.OrderBy(entry => entry.Key), register.Vault.OrderBy(entry => entry.Key));
    }

    private static void WhatIsDisclosedIsThere(RecordedRegister register) =>
        Assert.Equal(register.Facts.SelectMany(fact => Disclosed(fact.Data)).ToHashSet(), register.Disclosed);

    private static IEnumerable<(string Commitment, string CiphertextDigest)> Sealed(JsonElement data) =>
        Commitments(data)
            .Where(found => found.TryGetProperty("ct", out _))
            .Select(found => (found.GetProperty("cm").GetString()!, found.GetProperty("ct").GetString()!));

    private static IEnumerable<string> Disclosed(JsonElement data) =>
        Commitments(data)
            .Where(found => !found.TryGetProperty("ct", out _))
            .Select(found => found.GetProperty("cm").GetString()!);

    private static IEnumerable<JsonElement> Commitments(JsonElement data) =>
        data.ValueKind switch
        {
            JsonValueKind.Object when data.TryGetProperty("cm", out _) => [data],
            JsonValueKind.Object => data.EnumerateObject().SelectMany(member => Commitments(member.Value)),
            JsonValueKind.Array => data.EnumerateArray().SelectMany(Commitments),
            _ => [],
        };
}
