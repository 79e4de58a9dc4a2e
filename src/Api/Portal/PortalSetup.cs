using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.WebEncoders;
using Sijil.Api.Localization;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Personal;
using Sijil.Api.Portal.Proofs;
using Sijil.Api.Security;
using Sijil.Api.Signatures;
using Sijil.Api.SignIn;

[assembly: InternalsVisibleTo("Sijil.Portal.Tests")]

namespace Sijil.Api.Portal;

/// <summary>The pages for everyone, and the same facts for programs.</summary>
internal static class PortalSetup
{
    private const string Assets = "Sijil.Api.staticwebassets.endpoints.json";
    private const string BuiltAssets = "Sijil.Api.staticwebassets.runtime.json";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.FindAssets();
        builder.Services.Configure<PortalOptions>(builder.Configuration.GetSection("Portal"));
        builder.Services.AddPublicAnswers();
        builder.Services.AddSingleton<MunicipalTrust>();
        builder.Services.AddSingleton<SigningActs>();
        builder.Services.Configure<RouteOptions>(routes =>
        {
            routes.ConstraintMap[LanguageSegment.Name] = typeof(LanguageSegment);
            routes.ConstraintMap[BrowserAddress.Name] = typeof(BrowserAddress);
        });
        builder.Services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        builder
            .Services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Portal";
                var offer = SignInOffer.Of(builder.Configuration, builder.Environment);
                if (!offer.IsMade)
                    pages.Conventions.AddFolderRouteModelConvention(PageRules.Personal, page => page.Selectors.Clear());
                if (!offer.IsEmbedded)
                    pages.Conventions.AddPageRouteModelConvention(SignInAsPage.Name, page => page.Selectors.Clear());
                pages.Conventions.AddPageRoute("/Missing", $"{{**path:{BrowserAddress.Name}}}");
            })
            .AddApplicationPart(typeof(PortalSetup).Assembly);
    }

    /// <summary>
    /// Finds style sheet and emblem also where nothing was published: in tests, and in a build that is run as it is. They are
    /// served as they were built, compressed and for ever under their hash, so that development shows what production does.
    /// </summary>
    private static void FindAssets(this WebApplicationBuilder builder)
    {
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        builder.Configuration[WebHostDefaults.StaticWebAssetsKey] = Path.Combine(AppContext.BaseDirectory, BuiltAssets);
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }

    /// <summary>Stands behind routing and authorization.</summary>
    public static void MapPortal(this WebApplication application)
    {
        application.UsePublicAnswers();
        application.MapPublicPermits();
        application.MapPublicFigures();
        application.MapPublicActivities();
        application.MapPublicActs();
        application.MapPublicSignaturePolicies();
        application.MapPublicCouncils();
        application.MapPublicProposals();
        application.MapPublishedFiles();
        application.MapPublicLabels();
        application.MapRevocationList();
        application.MapTimeAuthorities();
        application.MapVerifySignature();
        application.MapStaticAssets(Assets).Public();
        application.MapMethods("/", Reading, ToReadersLanguage).Public().ExcludeFromDescription();
        application
            .MapMethods(ReceiptPage.Path + "/{id:guid}", Reading, ToReadersLanguage)
            .Public()
            .ExcludeFromDescription();
        application.MapRazorPages().WithStaticAssets(Assets).Add(PageRules.Apply);
    }

    private static IResult ToReadersLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect(
            $"/{ReaderLanguage.Of(context.Request).Name}{context.Request.Path.ToUriComponent().TrimEnd('/')}"
        );
    }
}
