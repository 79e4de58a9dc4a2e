using Sijil.Application.Ledger.Cases;
using static Sijil.Api.Tests.Ledger.Cases.ACaseOutOfTheRegister;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>Whatever is changed in an exported case, taken out of it or put into it, is found.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseVerificationTests(ACaseOutOfTheRegister register)
{
    private const int Positions = 5;

    [Fact]
    public void What_nobody_touched_is_as_the_log_has_it()
    {
        var report = register.Verify(register.Everything);

        Assert.Null(report.Fault);
        Assert.Equal(register.Key.Name, report.Log);
        Assert.Equal(3, report.Counts.Streams);
        Assert.Equal(1, report.Counts.Seals);
        Assert.Equal(0, report.Counts.Opened);
        Assert.False(report.Counts.IsPublic);
        Assert.Null(register.Verify(register.Public).Fault);
        Assert.True(register.Verify(register.Public).Counts.IsPublic);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_that_is_another_is_found_in_every_file(bool isPublic)
    {
        var files = isPublic ? register.Public : register.Everything;
        foreach (var (path, content) in files)
        {
            foreach (
                var position in Enumerable
                    .Range(0, Positions + 1)
                    .Select(part => part * (content.Length - 1) / Positions)
            )
                AlteredCase.AssertFound(files, altered => register.Verify(altered), path, position, bit: 0);
        }
    }

    [Fact]
    public void A_bit_that_is_another_is_found_wherever_it_is() =>
        AlteredCase.AssertAllFound(register.Everything, files => register.Verify(files));

    [Fact]
    public void A_case_out_of_another_log_vouches_for_itself_alone()
    {
        var other = Application.Ledger.Ed25519.Signer(
            register.Key.Name,
            new([.. Enumerable.Range(2, 32).Select(number => (byte)number)]),
            Domain.Ledger.Notes.SignatureType.Ed25519
        );
        using var archive = new MemoryStream(Zip(register.Everything));

        Assert.Equal("checkpoint", CaseVerification.Verify(archive, other.Key).Fault?.Path);
        Assert.Null(register.Verify(register.Everything, withKey: false).Fault);
    }

    [Fact]
    public void A_case_of_a_form_that_is_not_known_is_told_to_be_one()
    {
        var contents = System.Text.Encoding.UTF8.GetString(register.Everything["case.json"]);
        var later = register.Everything.ToDictionary(file => file.Key, file => file.Value);
        later["case.json"] = System.Text.Encoding.UTF8.GetBytes(
            contents.Replace("sijil-case@2", "sijil-case@3", StringComparison.Ordinal)
        );

        Assert.Equal(
            new(
                "case.json",
                "It is a case of the form sijil-case@3; this version reads sijil-case@1 and sijil-case@2."
            ),
            register.Verify(later).Fault
        );
    }

    [Fact]
    public void A_file_that_is_missing_is_found()
    {
        foreach (var path in register.Everything.Keys)
        {
            var fault = register.Verify(register.Everything.Where(file => file.Key != path)).Fault;

            Assert.NotNull(fault);
            Assert.True(
                fault.Path == path || AlteredCase.Number(fault.Path) == AlteredCase.Number(path),
                $"{path}: {fault}"
            );
        }
    }

    [Fact]
    public void An_event_that_is_left_out_with_all_its_files_is_found()
    {
        var numbers = register.Everything.Keys.Select(AlteredCase.Number).OfType<string>().Distinct().ToArray();
        foreach (var number in numbers)
            Assert.NotNull(
                register.Verify(register.Everything.Where(file => AlteredCase.Number(file.Key) != number)).Fault
            );
    }

    [Fact]
    public void A_text_under_another_name_is_found()
    {
        var texts = register.Everything.Keys.Where(path => path.StartsWith("disclosures/", StringComparison.Ordinal));
        var (one, other) = (texts.First(), texts.Last());
        var swapped = register.Everything.ToDictionary(
            file =>
                file.Key == one ? other
                : file.Key == other ? one
                : file.Key,
            file => file.Value
        );

        Assert.NotEqual(one, other);
        Assert.Contains("another commitment", register.Verify(swapped).Fault?.Reason, StringComparison.Ordinal);
    }
}
