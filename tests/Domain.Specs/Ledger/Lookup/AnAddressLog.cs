using System.Buffers.Binary;
using System.Text.Json;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Domain.Specs.Ledger.Lookup;

/// <summary>What an entry of a made-up log does: publishes an address in a file, or withdraws all that the file published before.</summary>
/// <param name="Address">Null where the texts of the file are withdrawn.</param>
internal sealed record AddressStep(int File, string? Address);

/// <summary>A log of such entries, with what opens their commitments.</summary>
internal static class AnAddressLog
{
    public static Guid Stream(int file) => new(file, 0, 0, new byte[8]);

    public static LookupProof Proof(this AddressIndex index, string address) =>
        index.Index.Proof(LookupQuestion.OfAddress(address));

    /// <param name="isGone">Which openings are not published any more.</param>
    public static AddressIndex Of(IReadOnlyList<AddressStep> log, Func<int, bool>? isGone = null)
    {
        var index = new AddressIndex();
        index.Append(log, 0, isGone);
        return index;
    }

    /// <summary>Takes the entries from a place on.</summary>
    public static void Append(
        this AddressIndex index,
        IReadOnlyList<AddressStep> log,
        int from,
        Func<int, bool>? isGone = null
    )
    {
        for (var place = from; place < log.Count; place++)
            index.Append(
                AddressEntry.Read(Entry(log[place], place)),
                isGone?.Invoke(place) is true ? DisclosureSet.None : Openings(log[place], place)
            );
    }

    public static byte[] Entry(AddressStep step, int place)
    {
        string[] commitments = [.. Disclosures(step, place).Select(opening => opening.Commitment).Order()];
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                kind = step.Address is null ? "permits.published-texts-erased" : "permits.application-declared-valid",
                stream = Stream(step.File),
                cm = commitments,
                ct = commitments.Select(_ => (string?)null),
                pub = new { number = $"PA-{step.File}" },
            }
        );
    }

    public static DisclosureSet Openings(AddressStep step, int place) =>
        new(Disclosures(step, place).Select(opening => opening.Text));

    public static IEnumerable<Disclosure> Disclosures(AddressStep step, int place) =>
        step.Address is { } address
            ?
            [
                Disclosure.Of(SaltOf(2 * place), "site-address", address),
                Disclosure.Of(SaltOf(2 * place + 1), "description", address),
            ]
            : [];

    private static Salt SaltOf(int number)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return Salt.Of(bytes);
    }
}
