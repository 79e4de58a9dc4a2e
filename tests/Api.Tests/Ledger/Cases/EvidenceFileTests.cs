using System.Net;
using System.Text;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain.Ledger;
using static Sijil.Api.Tests.Ledger.Cases.AnEnvelopeOutOfTheRegister;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>An envelope leaves the register with its documents, signatures and the list that was signed, as far as somebody opened them.</summary>
[Collection(typeof(ExportedEnvelopes))]
public sealed class EvidenceFileTests(AnEnvelopeOutOfTheRegister register)
{
    [Fact]
    public async Task A_case_is_the_envelope_its_slots_and_its_documents_whether_the_envelope_or_a_slot_is_asked_for()
    {
        var kinds = register.Closed.Events.Select(known => known.Leaf.Kind).ToArray();
        Assert.Equal(5, register.Closed.Events.Select(known => known.Leaf.StreamId).Distinct().Count());
        Assert.Equal(2, kinds.Count(kind => kind == "signatures.document-stored"));
        Assert.Equal(2, kinds.Count(kind => kind == "signatures.signature-received"));
        Assert.Contains("signatures.envelope-completed", kinds);

        var slot = register
            .Closed.Events.First(known => known.Leaf.Kind == "signatures.signature-received")
            .Leaf.StreamId;
        var same = await register.Read(register.Envelope, stream: slot);
        Assert.Equal(kinds, same.Events.Select(known => known.Leaf.Kind));
    }

    [Fact]
    public void What_was_opened_is_in_it_and_verifies_against_the_log()
    {
        var report = register.Verify(register.Files);

        Assert.Null(report.Fault);
        Assert.Equal((2, 0), (report.Counts.Documents, report.Counts.Absent));
        Assert.Equal((1, 0), (report.Counts.Signatures, report.Counts.TimeStamps));
        Assert.Equal(
            Notice,
            Encoding.UTF8.GetString(register.Files[$"files/{Digest.Of(Encoding.UTF8.GetBytes(Notice))}"])
        );
        var sent = register.Closed.Events.Single(known => known.Leaf.Kind == "signatures.envelope-sent");
        Assert.Contains(
            Digest.Of(register.Files["manifest.json"]),
            Encoding.UTF8.GetString(sent.Recorded!.Canonical),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_opening_there_are_commitments_and_the_manifest_alone()
    {
        var files = ACaseOutOfTheRegister.Files(register.Closed);

        var report = register.Verify(files);

        Assert.Null(report.Fault);
        Assert.Equal((0, 2, 0), (report.Counts.Documents, report.Counts.Absent, report.Counts.Signatures));
        Assert.Contains("manifest.json", files.Keys);
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("signatures/", StringComparison.Ordinal));
        var everything = string.Concat(files.Values.Select(Encoding.UTF8.GetString));
        Assert.DoesNotContain("Belkacem", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(WithCard.NationalId, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_anyone_may_have_names_neither_documents_nor_what_was_signed()
    {
        var files = ACaseOutOfTheRegister.Files(await register.Read(register.Envelope, isPublic: true));

        Assert.Null(register.Verify(files).Fault);
        Assert.DoesNotContain("manifest.json", files.Keys);
        Assert.Contains("evidence.html", files.Keys);
    }

    [Fact]
    public async Task A_signature_alone_can_be_opened()
    {
        var (opened, _) = await register.Open(register.Closed, ["signature"]);

        var report = register.Verify(ACaseOutOfTheRegister.Files(opened!));

        Assert.Null(report.Fault);
        Assert.Equal((1, 2), (report.Counts.Signatures, report.Counts.Absent));
    }

    [Fact]
    public async Task Whoever_opens_does_so_on_the_record_of_whom_it_concerns()
    {
        var before = await Openings();

        await register.Open(register.Closed, Fields);

        Assert.Equal(before + 1, await Openings());
    }

    [Theory]
    [InlineData("auditor", null, "data-rights.role-not-allowed")]
    [InlineData("clerk", "elsewhere", "signatures.document-not-found")]
    public async Task Who_may_not_gets_nothing(string role, string? unit, string rule)
    {
        var (opened, refusal) = await register.Open(register.Closed, Fields, role, unit);

        Assert.Null(opened);
        Assert.Equal(rule, refusal?.Code);
    }

    [Fact]
    public async Task After_the_erasure_of_a_signer_it_still_verifies_and_says_so()
    {
        var envelope = await register.Completed(
            WithCard with
            {
                Name = "exported-and-erased",
            },
            Simply with
            {
                Name = "exported-beside",
            },
            await register.Office.Stored("Un bail")
        );
        await register.Erasing.Erased((await register.SubjectOf(envelope, 1)).Value);

        var (opened, refusal) = await register.Open(await register.Read(envelope), Fields);
        Assert.Null(refusal);
        var files = ACaseOutOfTheRegister.Files(opened!);
        var report = register.Verify(files);

        Assert.Null(report.Fault);
        Assert.Equal((0, 2), (report.Counts.Signatures, report.Counts.Erased));
        var page = Encoding.UTF8.GetString(files["evidence.html"]);
        foreach (var texts in CaseTexts.All)
            Assert.Contains(texts["signature.erased"], page, StringComparison.Ordinal);
    }

    private async Task<int> Openings() =>
        (await register.Office.Signer(WithCard).Read("/api/access/openings"))
            .Expect(HttpStatusCode.OK)["total"]
            .GetInt32();
}
