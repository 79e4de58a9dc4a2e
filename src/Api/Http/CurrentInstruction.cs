using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>Hands the instruction of a request from the middleware that makes it to the endpoint that takes it.</summary>
internal sealed class CurrentInstruction
{
    private Instruction? instruction;

    /// <exception cref="InvalidOperationException">The endpoint was not mapped through <see cref="RegisterRoutes"/>.</exception>
    public Instruction Value
    {
        get =>
            instruction ?? throw new InvalidOperationException("Only endpoints of RegisterRoutes take an instruction.");
        set => instruction = value;
    }
}
