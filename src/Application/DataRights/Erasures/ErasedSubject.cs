namespace Sijil.Application.DataRights.Erasures;

/// <summary>
/// Tells that a person was erased, written with the destruction: nothing is sealed under that id any more. The id leads to nobody.
/// </summary>
public sealed record ErasedSubject(Guid Id)
{
    public const string Table = "erased_subject";
}
