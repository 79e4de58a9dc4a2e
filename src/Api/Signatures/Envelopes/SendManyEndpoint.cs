using System.Buffers.Text;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record SendManyRequest(
    string Policy,
    [property: Description("Documents of the store, the same in each envelope.")] IReadOnlyList<DocumentId> Documents,
    [property: Description("One envelope for each of these sets of signers; up to 100.")] IReadOnlyList<SignerSet> Sets,
    DateTimeOffset ExpiresAt,
    ReminderPlan Reminders
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SendManyRequest);
}

/// <summary>Those who sign one envelope.</summary>
public sealed record SignerSet(IReadOnlyList<AssignSignerRequest> Signers)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SignerSet);
}

public sealed record SendManyAnswer(IReadOnlyList<SendManyAnswer.Item> Envelopes)
{
    /// <summary>What became of one of them; each stands or falls by itself.</summary>
    public sealed record Item(
        [property: Description("Which of the sets, counted from 0.")] int Set,
        [property: Description("Null where it was not sent.")] Guid? EnvelopeId,
        long? Version,
        [property: Description("The rule that stood in its way; null where it was sent.")] string? Code,
        [property: Description("The same in one sentence, by `Accept-Language`.")] string? Title
    );
}

internal sealed class SendManyShape : AbstractValidator<SendManyRequest>
{
    private const int MostSets = 100;
    private const int MostEach = 20;

    public SendManyShape()
    {
        RuleFor(request => request.Policy).Line(EnvelopeShapes.LongestCode);
        RuleFor(request => request.Documents)
            .NotNull()
            .Must(all => all.Count <= MostEach)
            .WithErrorCode(FieldCodes.TooMany);
        RuleFor(request => request.Sets)
            .NotEmpty()
            .Must(all => all.Count <= MostSets)
            .WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Sets)
            .NotNull()
            .ChildRules(set =>
            {
                set.RuleFor(form => form.Signers)
                    .NotNull()
                    .Must(all => all.Count <= MostEach)
                    .WithErrorCode(FieldCodes.TooMany);
                set.RuleForEach(form => form.Signers).NotNull().SetValidator(new AssignSignerShape());
            });
        RuleFor(request => request.Reminders).NotNull();
    }
}

internal static class SendManyEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapMany<SendManyAnswer>("/bulk", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(
                new SendManyRequest(
                    "dz-15-04",
                    [new(Guid.Parse("3f1c2a7e-6f0d-4a58-9a41-0d7f6b1f2c33"))],
                    [new([new("109850312004510027", 1, SignatureLevel.Simple, MayDelegate: false)])],
                    new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero),
                    EnvelopeShapes.Reminders
                )
            )
            .WithName("SendManyEnvelopes")
            .WithSummary("Drafts and sends an envelope with the same documents for each of up to 100 sets of signers")
            .WithDescription(
                "Each is an envelope of its own, recorded whole or not at all, with an outcome of its own. Sent again under the same key, what was "
                    + "recorded is answered as the first time and the rest is tried again."
            );

    private static async Task<IResult> Post(
        SendManyRequest request,
        SendAtOnceHandler handler,
        Instruction instruction,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        var answers = new List<SendManyAnswer.Item>();
        foreach (var (number, set) in request.Sets.Index())
        {
            var form = new WholeEnvelopeForm(
                request.Policy,
                request.Documents,
                [.. set.Signers.Select(signer => signer.Form())],
                new(request.ExpiresAt.ToUniversalTime(), request.Reminders)
            );
            var outcome = await handler.Handle(
                new(RandomIdentifier.New()),
                form,
                instruction with
                {
                    Request = Part(instruction.Request!, number),
                },
                cancellation
            );
            if (outcome is Outcome.KeyReused)
                return OutcomeAnswer.To(RequestProblems.IdempotencyKeyReused);
            answers.Add(Answer(number, outcome, context));
        }

        return Results.Json(new SendManyAnswer(answers), RequestJson.Options);
    }

    /// <summary>Makes each envelope repeatable by itself, so that what a crash cut off goes on where it stopped.</summary>
    private static RepeatableRequest Part(RepeatableRequest whole, int number) =>
        whole with
        {
            Id = Base64Url.EncodeToString(
                SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{whole.Id}\n{number}")))
            ),
        };

    private static SendManyAnswer.Item Answer(int number, Outcome outcome, HttpContext context) =>
        outcome switch
        {
            Outcome.Recorded recorded => new(number, recorded.StreamId, recorded.Version, null, null),
            Outcome.Rejected { Reason.Code: var code } => new(
                number,
                null,
                null,
                code,
                Texts.Of(code, ReaderLanguage.Of(context.Request))
            ),
            _ => throw new InvalidOperationException($"A new envelope cannot be {outcome.GetType().Name}."),
        };
}
