using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>
/// Who is entered with what an attempt records, and the keys that are made with it. None of it is in the database yet, so whoever asks a
/// second time finds it here.
/// </summary>
internal sealed class NewPersons
{
    /// <summary>By the digest under which the identity roll will know them.</summary>
    public Dictionary<string, SubjectId> Entered { get; } = [];

    public Dictionary<SubjectId, byte[]> Keys { get; } = [];
}
