using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RegisterBodyHandler(Recorder recorder)
{
    /// <summary>Registers a body that may ask for data.</summary>
    public Task<Outcome> Handle(BodyForm form, Instruction instruction, CancellationToken cancellation)
    {
        var command = new RegisterBody(form.Code, form.Name, form.Kind, form.Bases, instruction.Actor.Person);
        return recorder.Record(
            instruction,
            DataRightsStreams.Body,
            BodyId.Of(form.Code).Value,
            (body, attempt, _) => new(RegisterBody.Decide(command, body, attempt.Now)),
            cancellation
        );
    }
}
