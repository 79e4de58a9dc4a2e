using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>Those whose turn it is sign at the same time, and never stand in each other's way.</summary>
public sealed class ParallelSignersTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "signing-together";

    private readonly SigningOffice office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Twelve_who_sign_in_the_same_instant_are_all_recorded_and_joined_once()
    {
        Invited[] people = [.. Enumerable.Range(1, 12).Select(number => new Invited($"together-{number}"))];
        var envelope = await office.Sent(people);
        foreach (var (place, person) in people.Index())
            await office.Ready(person, envelope, place + 1);

        var answers = await Task.WhenAll(people.Select((person, place) => office.Signs(person, envelope, place + 1)));

        Assert.All(answers, answer => answer.Expect(HttpStatusCode.OK));
        await office.Becomes(envelope, "completed");
        var history = await office.Office.Auditor.Read($"/api/audit/streams/{envelope.Id}");
        Assert.Equal(people.Length, Count(history, "signatures.slot-filled"));
        Assert.Equal(1, Count(history, "signatures.envelope-completed"));
    }

    [Fact]
    public async Task One_refusal_ends_it_for_the_others_at_once()
    {
        Invited refusing = new("refusing"),
            other = new("other-of-refusing");
        var envelope = await office.Sent(refusing, other);
        await office.Ready(other, envelope, 2);

        (await office.Act(refusing, envelope, 1, "refusal", new { reason = "other" })).Expect(
            HttpStatusCode.Conflict,
            "signatures.explanation-missing"
        );
        await office.Done(refusing, envelope, 1, "refusal", new { reason = "other", explanation = "Illisible." });

        // Nothing is waited for: the envelope learned of it in the transaction that recorded it.
        Assert.Equal("declined", await office.PhaseOf(envelope));
        (await office.Signs(other, envelope, 2)).Expect(HttpStatusCode.Conflict, "signatures.envelope-declined");
        Assert.Equal(1, (await office.Read(envelope))["envelope", "declinedSlot"].GetInt32());
    }

    [Fact]
    public async Task Of_a_refusal_and_a_signature_in_the_same_instant_both_are_recorded_or_the_refusal_alone()
    {
        for (var round = 1; round <= 5; round++)
        {
            Invited refusing = new($"racing-refusal-{round}"),
                signing = new($"racing-signature-{round}");
            var envelope = await office.Sent(refusing, signing);
            await office.Ready(signing, envelope, 2);

            var signature = office.Signs(signing, envelope, 2);
            var refusal = office.Act(refusing, envelope, 1, "refusal", new { reason = "not-agreed" });
            (await refusal).Expect(HttpStatusCode.OK);
            var signed = (await signature).Status == HttpStatusCode.OK;

            var known = (await office.Read(envelope))["envelope"];
            Assert.Equal("declined", known.GetProperty("phase").GetString());
            Assert.Equal(
                signed,
                known.GetProperty("slots")[1].GetProperty("reachedLevel").ValueKind
                    != System.Text.Json.JsonValueKind.Null
            );
        }
    }

    private static int Count(Answer history, string kind) => history.Text.Split($"\"{kind}\"").Length - 1;
}
