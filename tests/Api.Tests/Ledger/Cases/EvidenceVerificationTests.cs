using System.Text;
using Sijil.Application.Ledger.Cases;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>Whatever is changed in an evidence file is found, and what the register itself had wrong is too.</summary>
[Collection(typeof(ExportedEnvelopes))]
public sealed class EvidenceVerificationTests(AnEnvelopeOutOfTheRegister register)
{
    private const int Positions = 5;

    [Fact]
    public void A_byte_that_is_another_is_found_in_every_file_and_the_file_is_named()
    {
        foreach (var (path, content) in register.Files)
        {
            foreach (
                var position in Enumerable
                    .Range(0, Positions + 1)
                    .Select(part => part * (content.Length - 1) / Positions)
            )
                AlteredCase.AssertFound(register.Files, register.Verify, path, position, bit: 0);
        }
    }

    [Fact]
    public void A_bit_that_is_another_is_found_wherever_it_is() =>
        AlteredCase.AssertAllFound(register.Files, register.Verify);

    [Fact]
    public void A_file_that_is_missing_is_found()
    {
        foreach (var path in register.Files.Keys)
            Assert.NotNull(register.Verify(register.Files.Where(file => file.Key != path)).Fault);
    }

    [Fact]
    public void A_page_that_says_something_else_is_refused()
    {
        var files = register.Files.ToDictionary();
        var page = Encoding.UTF8.GetString(files["evidence.html"]);
        files["evidence.html"] = Encoding.UTF8.GetBytes(
            page.Replace("Advanced", "Qualified", StringComparison.Ordinal)
        );

        Assert.Equal(
            new("evidence.html", "It says something else than the rest of the case."),
            register.Verify(files).Fault
        );
    }

    [Fact]
    public void A_document_or_signature_that_nobody_signed_is_refused()
    {
        var content = "Un autre bail"u8.ToArray();
        string[] paths = [$"files/{Domain.Ledger.Digest.Of(content)}", "signatures/1.p7s"];
        foreach (var path in paths)
            Assert.Equal(
                new(path, "Nothing in the case speaks of it."),
                register.Verify(register.Files.Append(KeyValuePair.Create(path, content))).Fault
            );
    }

    [Fact]
    public void A_signature_over_something_else_is_refused() =>
        IsRefused(
            signature => signature with { Read = CadesReading.Read(signature.Content!, "[]"u8.ToArray())![0] },
            "It is no signature over the manifest."
        );

    [Fact]
    public void What_is_no_signature_is_refused() =>
        IsRefused(signature => signature with { Read = null }, "It has not the form of a signature.");

    [Fact]
    public void A_signature_with_another_certificate_than_was_bound_is_refused() =>
        IsRefused(
            signature => signature with { Certificate = Domain.Ledger.Digest.Of([]) },
            "It was made with another certificate than was bound."
        );

    [Fact]
    public void A_manifest_that_was_not_sent_is_refused()
    {
        var envelope = CaseEnvelope.Of(register.Opened)! with { Manifest = "[]"u8.ToArray() };
        var wrong = Assert.Throws<WrongFileException>(() => CaseSignatures.Verify(register.Opened, envelope));

        Assert.Equal("It speaks of other documents than were attached.", wrong.Message);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_in_the_order_of_the_documents() =>
        Assert.Equal([true, false, true, false], CaseDocument.Fitting([6, 5, 4, 1], most: 10));

    private void IsRefused(Func<CaseSignature, CaseSignature> change, string reason)
    {
        var envelope = CaseEnvelope.Of(register.Opened)!;
        var changed = envelope with
        {
            Signatures = [.. envelope.Signatures.Select(each => each.Content is null ? each : change(each))],
        };

        var wrong = Assert.Throws<WrongFileException>(() => CaseSignatures.Verify(register.Opened, changed));

        Assert.StartsWith("signatures/", wrong.Fault.Path, StringComparison.Ordinal);
        Assert.Equal(reason, wrong.Fault.Reason);
    }
}
