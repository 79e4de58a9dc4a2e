using Sijil.Domain;

namespace Sijil.Application.Permits.Import;

/// <summary>A rule stands in the way of the whole run; nothing was recorded by it.</summary>
public sealed class ImportRefusedException(Rejection reason) : Exception(reason.Code)
{
    public Rejection Reason => reason;
}
