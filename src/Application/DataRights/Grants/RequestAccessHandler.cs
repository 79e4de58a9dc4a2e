using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RequestAccessHandler(Recorder recorder)
{
    /// <summary>Takes a request from a person of the body that their client stands for.</summary>
    public Task<Outcome> Handle(
        GrantRequestId id,
        AccessForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.GrantRequest,
            id.Value,
            async (request, attempt, stop) =>
            {
                var command = new RequestAccess(
                    id,
                    form.Terms,
                    form.Purpose,
                    form.Basis,
                    form.LegalBasis,
                    instruction.Actor.Person
                );
                return RequestAccess.Decide(
                    command,
                    request,
                    await BodyOf(attempt, stop),
                    await attempt.RelyOn(DataRightsStreams.Dataset, DatasetId.Of(form.Dataset).Value, stop),
                    await attempt.Moment(stop)
                );
            },
            cancellation
        );

    /// <summary>The body for which the client stands; where it stands for none, a body that nobody registered.</summary>
    private static async ValueTask<RegisteredBody> BodyOf(Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.Instruction.Actor.Client is not { } client)
            return RegisteredBody.Initial;

        var binding = await attempt.RelyOn(DataRightsStreams.Client, ClientBindingId.Of(client).Value, cancellation);
        return binding is ClientBinding.OfBody bound
            ? await attempt.Know(DataRightsStreams.Body, bound.Body.Value, cancellation)
            : RegisteredBody.Initial;
    }
}
