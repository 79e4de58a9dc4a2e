using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Api.SignIn;

namespace Sijil.Api.Portal;

/// <summary>Who may open a page, which methods it takes, and whether its answer is kept.</summary>
internal static class PageRules
{
    /// <summary>The folder of the pages that are about whoever looks at them. Nothing of them is kept, here or on the way.</summary>
    public const string Personal = "/Personal";

    /// <summary>The pages that show what was counted, and say which checkpoint covers it.</summary>
    private static readonly string[] Figures =
    [
        "/Home",
        "/Permits",
        "/Figures",
        "/Proposals",
        "/Proposal",
        "/Council",
        "/Vote",
    ];

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] ReadingAndSending = [.. Reading, HttpMethods.Post];

    public static void Apply(EndpointBuilder page)
    {
        var name = page.Metadata.OfType<PageActionDescriptor>().Single().ViewEnginePath;
        var personal = name.StartsWith(Personal + "/", StringComparison.Ordinal);
        page.Metadata.Add(personal ? new AuthorizeAttribute(SignInSetup.Policy) : new AllowAnonymousAttribute());
        page.Metadata.Add(
            new HttpMethodMetadata(personal || name == SignatureCheckPage.Name ? ReadingAndSending : Reading)
        );
        if (!personal && name is not (ReceiptPage.Name or LookupPage.Name))
            page.Metadata.Add(
                new PublicAnswer(true, [.. RegisterQuery.Names, .. LawQuery.Names, ProposalsEndpoint.PhaseName])
                {
                    NamesCheckpoint = Figures.Contains(name),
                }
            );
    }
}
