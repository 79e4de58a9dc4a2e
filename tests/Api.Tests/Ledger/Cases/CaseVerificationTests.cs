using CsCheck;
using Sijil.Application.Ledger.Cases;
using static Sijil.Api.Tests.Ledger.Cases.ACaseOutOfTheRegister;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>Whatever is changed in an exported case, taken out of it or put into it, is found.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseVerificationTests(ACaseOutOfTheRegister register)
{
    private const int Positions = 5;
    private const long Changes = 500;

    [Fact]
    public void What_nobody_touched_is_as_the_log_has_it()
    {
        var report = Verify(register.Everything);

        Assert.Null(report.Fault);
        Assert.Equal(register.Key.Name, report.Log);
        Assert.Equal(3, report.Counts.Streams);
        Assert.Equal(1, report.Counts.Seals);
        Assert.Equal(0, report.Counts.Opened);
        Assert.False(report.Counts.IsPublic);
        Assert.Null(Verify(register.Public).Fault);
        Assert.True(Verify(register.Public).Counts.IsPublic);
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
                AssertFound(files, path, position, bit: 0);
        }
    }

    [Fact]
    public void A_bit_that_is_another_is_found_wherever_it_is()
    {
        var paths = register.Everything.Keys.ToArray();
        Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Double[0, 1], Gen.Int[0, 7])
            .Sample(
                (file, place, bit) =>
                {
                    var length = register.Everything[paths[file]].Length;
                    AssertFound(register.Everything, paths[file], (int)(place * (length - 1)), bit);
                },
                iter: Changes,
                threads: 1
            );
    }

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
        Assert.Null(Verify(register.Everything, withKey: false).Fault);
    }

    [Fact]
    public void A_file_that_is_missing_is_found()
    {
        foreach (var path in register.Everything.Keys)
        {
            var fault = Verify(register.Everything.Where(file => file.Key != path)).Fault;

            Assert.NotNull(fault);
            Assert.True(fault.Path == path || Number(fault.Path) == Number(path), $"{path}: {fault}");
        }
    }

    [Fact]
    public void An_event_that_is_left_out_with_all_its_files_is_found()
    {
        var numbers = register.Everything.Keys.Select(Number).OfType<string>().Distinct().ToArray();
        foreach (var number in numbers)
            Assert.NotNull(Verify(register.Everything.Where(file => Number(file.Key) != number)).Fault);
    }

    [Fact]
    public async Task An_event_that_is_left_out_from_the_middle_is_found_also_where_the_contents_agree()
    {
        var whole = await register.Read();
        foreach (var left in whole.Events.SkipLast(3))
        {
            var less = whole with { Events = [.. whole.Events.Where(known => known != left)] };

            Assert.Contains(
                "is not in the case before it",
                Verify(Files(less)).Fault?.Reason ?? "",
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Whether_something_came_after_only_the_whole_log_can_tell()
    {
        var whole = await register.Read();
        var decided = whole with
        {
            Events = [.. whole.Events.Take(4)],
            Documents = new Dictionary<string, byte[]>(),
            Disclosures = new Dictionary<string, string>(),
        };

        Assert.Null(Verify(Files(decided)).Fault);
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
        Assert.Contains("another commitment", Verify(swapped).Fault?.Reason, StringComparison.Ordinal);
    }

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
        var fault = Verify(register.Everything.Append(KeyValuePair.Create(path, Array.Empty<byte>()))).Fault;

        Assert.Equal(new(path, "An exported case has no such file."), fault);
    }

    [Fact]
    public void A_name_that_is_there_twice_is_refused()
    {
        var first = register.Everything.First();

        Assert.Equal(
            new(first.Key, "It is there twice."),
            Verify(register.Everything.Append(KeyValuePair.Create(first.Key, first.Value))).Fault
        );
    }

    [Fact]
    public void What_nothing_speaks_of_is_refused()
    {
        var content = "anything"u8.ToArray();
        var path = $"files/{Domain.Ledger.Digest.Of(content)}";

        Assert.Equal(
            new(path, "Nothing in the case speaks of it."),
            Verify(register.Everything.Append(KeyValuePair.Create(path, content))).Fault
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

    private void AssertFound(IReadOnlyDictionary<string, byte[]> files, string path, int position, int bit)
    {
        var changed = files.ToDictionary(file => file.Key, file => file.Value);
        changed[path] = [.. files[path]];
        changed[path][position] ^= (byte)(1 << bit);

        var fault = Verify(changed).Fault;

        Assert.True(fault is not null, $"{path}, byte {position}, bit {bit}: not found");
        Assert.True(
            fault.Path == path || (Number(path) is { } number && Number(fault.Path) == number),
            $"{path}, byte {position}, bit {bit}: found at {fault.Path}: {fault.Reason}"
        );
    }

    /// <summary>Of the event that a file is about.</summary>
    private CaseReport Verify(IEnumerable<KeyValuePair<string, byte[]>> files, bool withKey = true) =>
        register.Verify(files, withKey);

    private static string? Number(string path) =>
        path.StartsWith("events/", StringComparison.Ordinal) ? path["events/".Length..].Split('.')[0] : null;
}
