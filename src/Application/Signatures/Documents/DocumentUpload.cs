using Sijil.Domain.DataRights;

namespace Sijil.Application.Signatures.Documents;

/// <summary>A document as it arrives.</summary>
/// <param name="Extension">Of the name it was sent under, without the dot. The name itself is not kept.</param>
/// <param name="Concerns">Of whom it says something.</param>
/// <param name="Content">Read once, from its beginning to its end.</param>
public sealed record DocumentUpload(string Extension, IReadOnlyList<SubjectId> Concerns, Stream Content);
