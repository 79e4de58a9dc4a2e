using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Http;

/// <summary>Hands the instruction of a request from the middleware that makes it to the endpoint that takes it.</summary>
internal sealed class CurrentInstruction
{
    private Instruction? instruction;
    private Participation? participation;

    /// <exception cref="InvalidOperationException">
    /// The endpoint was not mapped through <see cref="RegisterRoutes"/>, or people take part in something there, and nobody knows who they are.
    /// </exception>
    public Instruction Value
    {
        get =>
            instruction ?? throw new InvalidOperationException("Only endpoints of RegisterRoutes take an instruction.");
        set => instruction = value;
    }

    /// <exception cref="InvalidOperationException">The endpoint was not mapped as one of participation.</exception>
    public Participation Participation
    {
        get =>
            participation
            ?? throw new InvalidOperationException("Only endpoints of participation take a participation.");
        set => participation = value;
    }
}
