using Marten;

namespace Sijil.Application;

/// <summary>Recurring: time to forget what requests were answered long ago.</summary>
public sealed record ForgetAnswers;

/// <summary>Forgets the answers that are older than <see cref="RecordedAnswer.Kept"/>, of all municipalities.</summary>
public sealed class ForgetAnswersHandler(IDocumentStore store, TimeProvider clock)
{
    public async Task Handle(ForgetAnswers _, CancellationToken cancellation)
    {
        var limit = clock.GetUtcNow() - RecordedAnswer.Kept;
        await using var session = store.LightweightSession();
        session.DeleteWhere<RecordedAnswer>(answer => answer.AnyTenant() && answer.RecordedAt < limit);
        await session.SaveChangesAsync(cancellation);
    }
}
