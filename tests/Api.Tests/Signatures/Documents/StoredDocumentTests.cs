using System.Net;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Domain.Ledger;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>What is put into the store comes out of it as it was, for whoever may read it, and lies there as nothing that anybody could read.</summary>
public sealed class StoredDocumentTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive";

    private readonly Archive archive = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Shorter than a segment, exactly one, one byte more, exactly two, and some.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    [InlineData(1_000_000)]
    public async Task A_document_comes_out_as_it_went_in(int length)
    {
        var content = Archive.Text($"a text of {length} ", length)[..length];

        Assert.Equal(content, await archive.Content(await archive.Stored(content)));
    }

    [Fact]
    public async Task A_document_is_handed_out_as_a_file_that_nobody_keeps_on_the_way()
    {
        var document = await archive.Stored(Archive.Text("a plan", 100));

        using var answer = await archive.Fetch(document);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(100, answer.Content.Headers.ContentLength);
        Assert.Equal($"attachment; filename={document}.txt", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task What_concerns_nobody_is_known_by_its_plain_digest_and_reading_it_opens_nothing()
    {
        var content = Archive.Text("a public act", 100);
        var document = await archive.Stored(content);

        await archive.Content(document);

        var known = await archive.Office.Clerk.Read($"{Archive.All}/{document}");
        Assert.Equal(Digest.Of(content), known["digest"].GetString());
        Assert.False(known.Tells("commitment"));
        Assert.Equal((100, "\"1\""), (known["length"].GetInt64(), known.ETag));
    }

    [Fact]
    public async Task What_concerns_persons_is_known_by_a_commitment_and_each_reading_is_on_record_for_each_of_them()
    {
        var (first, second) = (await archive.Somebody("Lila"), await archive.Somebody("Karim"));
        var content = Archive.Text("a lease", 70_000);
        var document = await archive.Stored(content, first, second);

        Assert.Equal(content, await archive.Content(document));

        var known = await archive.Office.Clerk.Read($"{Archive.All}/{document}");
        Assert.False(known.Tells("digest"));
        Assert.True(known.Tells("commitment"));
        var opened = (await archive.Office.Opened()).Where(opening =>
            opening.Subject == first || opening.Subject == second
        );
        Assert.Equal(
            new[] { first, second }.OrderBy(person => person.Value),
            opened.Select(opening => opening.Subject).OrderBy(person => person.Value)
        );
        Assert.All(
            opened,
            opening =>
                Assert.Equal(
                    ("signatures.document-handling", "document"),
                    (opening.ActivityCode, Assert.Single(opening.Fields))
                )
        );
    }

    [Fact]
    public async Task To_another_unit_and_another_municipality_there_is_no_such_document()
    {
        var person = await archive.Somebody("Nadia");
        var document = await archive.Stored(Archive.Text("a report", 100), person);
        var elsewhere = host.Client(Town, Roles.Clerk, "clerk-elsewhere", "roads");
        await host.AddMunicipality("archive-next");
        var next = host.Client("archive-next", Roles.Clerk, "clerk", archive.Office.Unit);

        foreach (var stranger in new[] { elsewhere, next })
        {
            (await archive.Refused(document, stranger)).Expect(
                HttpStatusCode.NotFound,
                "signatures.document-not-found"
            );
            (await stranger.Read($"{Archive.All}/{document}")).Expect(
                HttpStatusCode.NotFound,
                "signatures.document-not-found"
            );
        }

        Assert.DoesNotContain(await archive.Office.Opened(), opening => opening.Subject == person);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Citizen)]
    public async Task Only_clerks_and_deciders_store_and_read(string role)
    {
        var stranger = archive.Office.Person(role, role);
        var document = await archive.Stored(Archive.Text("an act", 100));

        (await archive.Store(Archive.Text("another", 100), by: stranger)).Expect(HttpStatusCode.Forbidden);
        (await archive.Refused(document, stranger)).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Neither_names_of_files_nor_their_bytes_nor_the_database_say_anything_of_a_document()
    {
        const string Name = "bail-de-madame-zergoun.txt";
        const string Secret = "Leïla Zergoun, 12 rue des Oliviers";
        var person = await archive.Somebody("Leïla");
        var before = archive.Files;

        (await archive.Store(Archive.Text(Secret, 70_000), Name, concerns: person)).Expect(HttpStatusCode.Created);

        var file = Assert.Single(archive.Files.Except(before));
        Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(file));
        Assert.Equal(Path.GetFileName(file)[..2], Path.GetFileName(Path.GetDirectoryName(file)));
        Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Archive.Text(Secret, Secret.Length)));
        foreach (var (table, rows) in await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser))
            Assert.Empty(Leaks.In($"{table} {rows}", [Name, Secret, "Leïla Zergoun"]));
    }

    [Fact]
    public async Task The_same_bytes_stored_twice_are_two_documents_that_share_nothing()
    {
        var content = Archive.Text("the same", 100);
        var before = archive.Files;

        var (one, other) = (await archive.Stored(content), await archive.Stored(content));

        Assert.NotEqual(one, other);
        Assert.Equal(
            2,
            archive.Files.Except(before).Select(File.ReadAllBytes).Select(Convert.ToHexString).Distinct().Count()
        );
    }
}
