using Sijil.Application;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Revocations;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>A list of revoked certificates that is learned in the middle of a decision.</summary>
/// <remarks>
/// On a register of its own: the decision waits for the other one with its transaction open, for which whoever makes a municipality would
/// wait, and the other one for them.
/// </remarks>
public sealed class LearnedMeanwhileTests : IAsyncLifetime
{
    private const string Town = "learned-meanwhile";

    private readonly RegisterHost host = new("register-with-lists", TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await host.AddMunicipality(Town);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>What a decision is to rest on is recorded only while it is still all that is known.</summary>
    [Fact]
    public async Task Whoever_judges_while_a_list_is_learned_judges_once_more_with_it()
    {
        using var signing = new CardSigning(host, Town);
        var known = new List<bool>();
        var list = signing.Cards.List(age: 24);
        var decision = new LearnRevocation("a certificate", DateTimeOffset.UnixEpoch, IsOnHold: false, "a list");

        var outcome = await host.Service<Recorder>()
            .Record(
                SystemActor.Instruct(Town, "test"),
                SignatureStreams.CertificateRevocation,
                CertificateRevocationId.Of(decision.Certificate).Value,
                async (revocation, attempt, cancellation) =>
                {
                    var trusted = await host.Service<KnownTrust>().OfSigners(attempt, cancellation);
                    known.Add(trusted!.Persons.Revocations.Any(one => one.Encoded.Span.SequenceEqual(list)));
                    if (known is [false])
                        await signing.Learn(list);
                    return LearnRevocation.Decide(decision, revocation, attempt.Now);
                },
                TestContext.Current.CancellationToken
            );

        Assert.IsType<Outcome.Recorded>(outcome);
        Assert.Equal([false, true], known);
    }
}
