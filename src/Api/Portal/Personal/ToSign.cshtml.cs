using Marten;
using Sijil.Application.DataRights;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Portal.Personal;

/// <summary>What somebody is to sign, has signed, or has delegated, in words, to that person and nobody else.</summary>
internal sealed class ToSignPage(IDocumentStore store, IdentityRoll roll, TimeProvider clock) : SignerPage(store, roll)
{
    public const string Path = "/to-sign";

    public override string Title => Text[IsOpen && !IsShown ? "missing.title" : "sign.title"];

    public IReadOnlyList<SlotInWords> Waiting { get; private set; } = [];

    public IReadOnlyList<SlotInWords> Others { get; private set; } = [];

    protected override async Task<bool> Find(SlotEntries slots, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var all = await slots.Of(Subject.Value, cancellation);
        SlotInWords[] words = [.. all.Select(found => new SlotInWords(Text, found, Subject.Value, now))];
        (Waiting, Others) = ([.. words.Where(it => it.IsWaiting)], [.. words.Where(it => !it.IsWaiting)]);
        return true;
    }
}
