using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>A browser compares addresses as everyone else does.</summary>
public sealed class AddressTextTests(PortalHost host)
{
    private const string Normalise =
        "async given => { const { normalised } = await import('/verify/address.js'); return given.map(normalised); }";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record Vector(string Given, string Normalised);

    [Fact]
    public async Task It_does_what_the_published_vectors_say()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(
            await File.ReadAllTextAsync(
                Path.Combine(ProjectRoot.Path, "tests/Domain.Specs/Ledger/Lookup/address-vectors.json"),
                TestContext.Current.CancellationToken
            ),
            Options
        )!;

        Assert.Equal(
            vectors.Select(vector => vector.Normalised),
            await Normalised([.. vectors.Select(vector => vector.Given)])
        );
    }

    /// <summary>Scripts in which addresses here are written, their marks and their forms for presentation.</summary>
    [Theory]
    [InlineData(0x0000, 0x052F)]
    [InlineData(0x0600, 0x06FF)]
    [InlineData(0x1E00, 0x24FF)]
    [InlineData(0xFB00, 0xFEFF)]
    [InlineData(0x10400, 0x1044F)]
    public async Task It_takes_every_character_as_the_register_does(int first, int last)
    {
        string[] given =
        [
            .. Enumerable.Range(first, last - first + 1).Where(Rune.IsValid).Select(code => $"a{new Rune(code)}b"),
        ];

        Assert.Equal(given.Select(AddressText.Normalised), await Normalised(given));
    }

    private async Task<string[]> Normalised(string[] given)
    {
        var page = await host.Open("/en/lookup?address=nowhere", scripts: true);
        var normalised = await page.EvaluateAsync<string[]>(Normalise, given);
        await page.Context.CloseAsync();
        return normalised;
    }
}
