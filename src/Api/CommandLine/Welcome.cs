using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Api.SignIn;
using Sijil.Application;

namespace Sijil.Api.CommandLine;

/// <summary>Tells whoever started the host for development where to look and how to sign in.</summary>
internal static class Welcome
{
    /// <summary>The unit that handles building permits in the made-up cases.</summary>
    public const string Unit = "urban-planning";

    public static void Print(WebApplication application)
    {
        var address = application.Urls.First();
        Console.WriteLine($"Sijil serves {RegisterApplication.Demo} at {address}");
        Console.WriteLine($"  portal     {address}/ar  {address}/fr  {address}/en");
        if (application.Services.GetRequiredService<SignInOffer>().IsEmbedded)
            Console.WriteLine($"  sign in    {address}/en/my-data as one of the demo persons");
        Console.WriteLine($"  API        {address}/scalar");
        Console.WriteLine($"  readiness  {address}/health/ready");

        if (
            application.Environment.IsDevelopment()
            && application.Services.GetService<DevelopmentTokens>() is { } tokens
        )
            foreach (var role in Roles.OfPeople)
                Console.WriteLine($"  {role}: {tokens.Issue([role], $"{role}-1", RegisterApplication.Demo, Unit)}");
        Console.WriteLine("Ctrl+C stops it.");
    }
}
