using System.Text;
using System.Text.Json;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Lookup;

public class AddressIndexSpecs
{
    private static readonly AddressStep[] Log =
    [
        new(1, "1 rue A"),
        new(2, "2 rue A"),
        new(3, "1 RUE A"),
        new(1, null),
        new(4, "1 rue a"),
    ];

    [Theory]
    [InlineData("1 rue A", 2, 4)]
    [InlineData("2 rue A", 1)]
    [InlineData("3 rue A")]
    public void A_lookup_finds_every_entry_at_an_address_that_is_still_published(
        string address,
        params int[] indices
    ) =>
        Assert.Equal(
            indices.Select(index => (long)index),
            Assert
                .IsType<LookupVerification.Accepted>(
                    Verify(AnAddressLog.Of(Log).Proof(address), LookupQuestion.OfAddress(address))
                )
                .Indices
        );

    [Fact]
    public void An_entry_that_nothing_opens_and_no_withdrawal_accounts_for_is_named()
    {
        var index = AnAddressLog.Of(Log, place => place is 0 or 1);

        Assert.Equal([1L], index.Unopened);
    }

    [Fact]
    public void An_entry_of_which_one_text_of_two_is_opened_is_named()
    {
        var index = new AddressIndex();
        var description = AnAddressLog.Disclosures(Log[0], 0).Last();

        index.Append(AddressEntry.Read(AnAddressLog.Entry(Log[0], 0)), new([description.Text]));

        Assert.Equal([0L], index.Unopened);
    }

    [Fact]
    public void What_opens_the_commitment_of_another_entry_opens_none_here()
    {
        var index = new AddressIndex();

        index.Append(AddressEntry.Read(AnAddressLog.Entry(Log[0], 0)), AnAddressLog.Openings(Log[0], place: 1));

        Assert.Equal([0L], index.Unopened);
        Assert.Empty(index.Index.Find(LookupKey.OfAddress("1 rue A")));
    }

    [Fact]
    public void What_is_no_disclosure_opens_nothing_though_it_has_the_digest()
    {
        var index = new AddressIndex();

        index.Append(AddressEntry.Read(Imported(Disclosure.CommitmentOf("nonsense"))), new(["nonsense"]));

        Assert.Equal([0L], index.Unopened);
    }

    [Fact]
    public void The_address_of_an_import_is_the_one_that_its_place_has()
    {
        var place = Disclosure.OfJson(
            Salt.Of(new byte[16]),
            "site",
            """{"address":"1 rue A","community":"B","latitude":1}"""
        );
        var nowhere = Disclosure.OfJson(Salt.Of(new byte[16]), "site", """{"community":"B"}""");
        var index = new AddressIndex();
        foreach (var opening in new[] { place, nowhere })
            index.Append(AddressEntry.Read(Imported(opening.Commitment)), new([opening.Text]));

        Assert.Equal([0L], index.Index.Find(LookupKey.OfAddress("1 rue A")));
        Assert.Empty(index.Unopened);
    }

    [Fact]
    public void A_sealed_value_is_nothing_that_has_to_be_opened()
    {
        var entry = Encoding.UTF8.GetBytes(
            """{"kind":"permits.record-imported","stream":"00000000-0000-4000-8000-000000000000","cm":["a"],"ct":["b"],"pub":{}}"""
        );

        Assert.Empty(AddressEntry.Read(entry).Commitments);
    }

    [Fact]
    public void A_number_without_an_event_has_no_address()
    {
        var index = new AddressIndex();

        index.Append(AddressEntry.Read("""{"seq":"1","to":"2","void":"gap"}"""u8.ToArray()), DisclosureSet.None);

        Assert.Equal(1, index.Index.Size);
    }

    [Fact]
    public void A_statement_about_one_index_vouches_for_no_other()
    {
        var number = AnIndex.Of("PA-1").Proof("PA-1");
        var (bucket, path) = AnAddressLog.Of(Log).Index.Show(LookupKey.OfAddress("1 rue A"));
        var taken = new LookupProof(
            bucket,
            path.Hashes,
            ALog.Log.Note(AnAddressLog.Of(Log).Index.Statement(LookupBy.Number).ToString())
        );

        Assert.IsType<LookupVerification.Rejected>(Verify(taken, LookupQuestion.OfAddress("1 rue A")));
        Assert.IsType<LookupVerification.Rejected>(Verify(number, new(LookupBy.Address, LookupKey.OfNumber("PA-1"))));
    }

    [Fact]
    public void What_a_statement_says_is_read_again()
    {
        foreach (var by in Enum.GetValues<LookupBy>())
        {
            var statement = AnAddressLog.Of(Log).Index.Statement(by);

            Assert.Equal(statement, LookupStatement.Parse(statement.ToString()));
        }
    }

    private static byte[] Imported(string commitment) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                kind = "permits.record-imported",
                stream = Guid.Empty,
                cm = new[] { commitment },
                ct = new string?[] { null },
            }
        );

    private static LookupVerification Verify(LookupProof proof, LookupQuestion question) =>
        proof.Verify(question, ALog.Log.Key, ASigner.Verify);
}
