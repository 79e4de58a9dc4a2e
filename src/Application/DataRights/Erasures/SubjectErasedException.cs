using Sijil.Domain;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>A value was to be sealed for somebody who was erased; nothing was recorded.</summary>
public sealed class SubjectErasedException() : Exception(ErasureRejections.SubjectErased.Code)
{
    public static Rejection Reason => ErasureRejections.SubjectErased;
}
