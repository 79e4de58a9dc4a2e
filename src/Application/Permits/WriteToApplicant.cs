using System.Text;
using Marten;
using Microsoft.Extensions.Logging;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures.Documents;
using Wolverine;

namespace Sijil.Application.Permits;

/// <summary>
/// Writes a notified decision to its applicant: renders it with their name, seals the exact bytes, has the seal stamped, and keeps both in the
/// store of documents.
/// </summary>
/// <remarks>
/// Behind the notification, by a message recorded with it. The document is stored under a key of this decision, and the seal with the fact
/// that joins both, so a message that comes again goes on where the last one was cut off. Where no key can be used or no store is
/// configured it comes again; of whom was erased nothing is written. What is stored never changes, so the seal is raised before, as far as it
/// comes at that moment: a letter does not wait for an authority of time-stamps. Each try that comes to render it opens the name and reasons
/// once more, and says so on the applicant's record.
/// </remarks>
public sealed partial class WriteToApplicant(
    IDocumentStore store,
    PublishedDecisions decisions,
    NotifiedApplicants applicants,
    StoreDocumentHandler documents,
    ISealingKeys keys,
    SealRaising raising,
    IObjectStores objects,
    TimeProvider clock,
    ILogger<WriteToApplicant> log
)
{
    private static readonly TimeSpan Latest = TimeSpan.FromHours(1);

    public async Task<DeliveryMessage<DecisionAwaitsNotification>?> Handle(
        DecisionAwaitsNotification message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        var id = new PermitApplicationId(message.ApplicationId);
        try
        {
            if (!await IsWritten(id, instruction, cancellation))
                await Write(id, instruction, cancellation);
            return null;
        }
        catch (SubjectErasedException)
        {
            NobodyToWriteTo(log, id.Value, instruction.Municipality);
            return null;
        }
        catch (Exception obstacle) when (obstacle is SealingKeyUnavailableException or ObjectStoreUnavailableException)
        {
            CannotWrite(log, id.Value, instruction.Municipality, obstacle);
            return (message with { Tries = message.Tries + 1 }).DelayedFor(NextTry.After(message.Tries, Latest));
        }
    }

    private async Task<bool> IsWritten(PermitApplicationId id, Instruction instruction, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.Events.FetchStreamStateAsync(NotificationId.Of(id).Value, cancellation) is not null;
    }

    private async Task Write(PermitApplicationId id, Instruction instruction, CancellationToken cancellation)
    {
        var letter = await Sealed(id, instruction, cancellation);
        var seal = await Raised(letter, instruction.Municipality, cancellation);
        var (applicant, unit) = (letter.Application.Applicant, letter.Application.Unit);
        var keeping = instruction with { Actor = instruction.Actor with { Unit = unit } };
        var document = Stored(
            await documents.Handle(Upload("html", letter.Content), keeping with { Request = Of(id) }, cancellation)
        );
        Stored(await documents.Handle(Upload("p7s", seal), keeping, Join, cancellation));

        DocumentUpload Upload(string extension, byte[] bytes) => new(extension, [applicant], new MemoryStream(bytes));

        async ValueTask<bool> Join(DocumentId file, Attempt attempt, CancellationToken stop)
        {
            var notification = await attempt.Know(PermitStreams.Notification, NotificationId.Of(id).Value, stop);
            var command = new WriteNotification(id, applicant, unit, document, file);
            var decided = WriteNotification.Decide(command, notification, attempt.Now);
            if (decided is not Decision<NotificationEvent>.Accepted { Events: [_, ..] events })
                return false;

            attempt.Begin(PermitStreams.Notification, NotificationId.Of(id).Value, events);
            return true;
        }
    }

    /// <param name="Seal">At level B.</param>
    private sealed record Letter(ApplicationSubmitted Application, string Number, byte[] Content, byte[] Seal);

    /// <exception cref="SubjectErasedException">There is nobody any more to whom it could be written.</exception>
    private async Task<Letter> Sealed(PermitApplicationId id, Instruction instruction, CancellationToken cancellation)
    {
        // What cannot be kept or sealed is not opened either: each opening is on the applicant's record.
        using var key = await keys.Open(instruction.Municipality, cancellation);
        _ = objects.Open(instruction.Municipality);
        var application = await Submitted(id, instruction.Municipality, cancellation);
        var decision = await decisions.Read(instruction.Municipality, id, cancellation);
        var applicant =
            await applicants.Open(application, decision.Notified, instruction, cancellation)
            ?? throw new SubjectErasedException();

        var content = NotificationDocument.Render(decision, applicant);
        return new(application, decision.Notified.Number, content, CadesSeal.Over(content, key, clock.GetUtcNow()));
    }

    private async Task<byte[]> Raised(Letter letter, string municipality, CancellationToken cancellation)
    {
        var (seal, level, missing) = await raising.Raise(municipality, letter.Seal, cancellation);
        if (missing is not [])
            StaysAt(log, letter.Number, municipality, level, string.Join(' ', missing));
        return seal;
    }

    private async Task<ApplicationSubmitted> Submitted(
        PermitApplicationId id,
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        return events.Select(recorded => recorded.Data).OfType<ApplicationSubmitted>().Single();
    }

    /// <summary>One for each decision. The same bytes are stored once under it; its body is compared by the store.</summary>
    private static RepeatableRequest Of(PermitApplicationId id) =>
        new(Digest.Of(Encoding.UTF8.GetBytes($"permits.notification\n{id.Value:D}")), BodyDigest: "");

    private static DocumentId Stored(Outcome outcome) =>
        outcome is Outcome.Recorded recorded
            ? new(recorded.StreamId)
            : throw new InvalidOperationException($"What is written to an applicant was not stored: {outcome}.");

    [LoggerMessage(
        LogLevel.Information,
        "The applicant of {Application} of '{Municipality}' was erased: nothing is written to them."
    )]
    private static partial void NobodyToWriteTo(ILogger log, Guid application, string municipality);

    [LoggerMessage(
        LogLevel.Warning,
        "What was written to the applicant of {Number} of '{Municipality}' has a seal at {Level} and keeps it. {Reasons}"
    )]
    private static partial void StaysAt(ILogger log, string number, string municipality, string level, string reasons);

    [LoggerMessage(
        LogLevel.Error,
        "The decision on {Application} of '{Municipality}' cannot be written to its applicant now; it will be tried again."
    )]
    private static partial void CannotWrite(ILogger log, Guid application, string municipality, Exception obstacle);
}
