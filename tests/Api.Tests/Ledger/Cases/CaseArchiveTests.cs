using Sijil.Application.Ledger.Cases;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>What no exported case has is refused before it is looked at.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseArchiveTests(ACaseOutOfTheRegister register)
{
    [Theory]
    [InlineData("../checkpoint")]
    [InlineData("/checkpoint")]
    [InlineData("events/../checkpoint")]
    [InlineData("events\\1.salt")]
    [InlineData("events/")]
    [InlineData("events/01.salt")]
    [InlineData("events/1.leaf.json/")]
    [InlineData("readme.de.md")]
    [InlineData("note.txt")]
    public void A_name_that_no_case_has_is_refused(string path)
    {
        var fault = register.Verify(register.Everything.Append(KeyValuePair.Create(path, Array.Empty<byte>()))).Fault;

        Assert.Equal(new(path, "An exported case has no such file."), fault);
    }

    [Fact]
    public void A_name_that_is_there_twice_is_refused()
    {
        var first = register.Everything.First();

        Assert.Equal(
            new(first.Key, "It is there twice."),
            register.Verify(register.Everything.Append(KeyValuePair.Create(first.Key, first.Value))).Fault
        );
    }

    [Fact]
    public void What_nothing_speaks_of_is_refused()
    {
        var content = "anything"u8.ToArray();
        var path = $"files/{Domain.Ledger.Digest.Of(content)}";

        Assert.Equal(
            new(path, "Nothing in the case speaks of it."),
            register.Verify(register.Everything.Append(KeyValuePair.Create(path, content))).Fault
        );
    }

    [Fact]
    public void A_file_that_unfolds_without_end_is_refused()
    {
        using var archive = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                archive,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        using (var entry = zip.CreateEntry("checkpoint", System.IO.Compression.CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1 << 20];
            for (var written = 0; written < 257; written++)
                entry.Write(zeros);
        }

        archive.Position = 0;
        Assert.True(archive.Length < 8 << 20);
        Assert.Equal(
            new("checkpoint", "It is longer than anything in a case."),
            CaseVerification.Verify(archive, register.Key).Fault
        );
    }

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        using var archive = new MemoryStream([1, 2, 3]);

        Assert.NotNull(CaseVerification.Verify(archive, register.Key).Fault);
    }
}
