namespace Sijil.Portal.Tests;

/// <summary>Files are chosen in the language of the page, whatever that of the browser: with a pointer and with keys.</summary>
public class FileFieldTests(PortalHost host)
{
    [Theory]
    [InlineData("ar", "اختيار ملف")]
    [InlineData("fr", "Choisir un fichier")]
    [InlineData("en", "Choose a file")]
    public async Task A_file_is_chosen_in_the_language_of_the_page(string language, string words)
    {
        var page = await host.Open($"/{language}/signatures/verify");
        var button = page.Locator("label.button[for=document]");
        Assert.StartsWith(words, await button.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("rgba(0, 0, 0, 0)", await Color());

        var chooser = await page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        await chooser.SetFilesAsync(
            new Microsoft.Playwright.FilePayload
            {
                Name = "decision.html",
                MimeType = "text/html",
                Buffer = [1],
            }
        );
        Assert.NotEqual("rgba(0, 0, 0, 0)", await Color());
        await page.Context.CloseAsync();

        Task<string> Color() =>
            page.Locator("#document").EvaluateAsync<string>("input => getComputedStyle(input).color");
    }

    /// <summary>Opening it with keys is the browser's own doing, as long as it is a file field that has the focus.</summary>
    [Fact]
    public async Task The_field_is_reached_with_keys()
    {
        var page = await host.Open("/en/signatures/verify");
        await page.FocusAsync("#document");

        Assert.Equal("file", await page.EvaluateAsync<string>("document.activeElement.type"));
        await page.Context.CloseAsync();
    }
}
