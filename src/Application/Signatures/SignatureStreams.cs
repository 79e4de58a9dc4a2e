using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

public static class SignatureStreams
{
    public static readonly StreamKind<Seal, SealEvent> Seal = new(
        Domain.Signatures.Seal.Initial,
        Domain.Signatures.Seal.Evolve
    );
}
