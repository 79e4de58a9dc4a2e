using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Sijil.Api.OpenData;
using Sijil.Api.SignIn;

namespace Sijil.Api.Portal;

/// <summary>What every page of the portal has: a language, a title, an address in each language, and the municipality.</summary>
internal abstract class PortalPage : PageModel
{
    public PageText Text { get; private set; } = null!;

    /// <summary>Whose register this is.</summary>
    public string Municipality { get; private set; } = "";

    /// <summary>Whether people can sign in here; the same for everyone, signed in or not, because pages are kept for all.</summary>
    public bool OffersSignIn { get; private set; }

    public abstract string Title { get; }

    /// <summary>What the page is called in the trail that leads to it.</summary>
    public virtual string ShortTitle => Title;

    /// <summary>How the page stands to its entry in the main menu: it is that page, or one below it.</summary>
    public string Current => Above is [] ? "page" : "true";

    /// <summary>The entry of the main menu under which the page stands; null for none.</summary>
    public virtual string? Section => null;

    /// <summary>The pages above this one, the home page left out.</summary>
    public virtual IReadOnlyList<(string Path, string Title)> Above => [];

    /// <summary>The last event that is in what the page shows; null where it shows nothing of the register.</summary>
    public long? AsOf { get; protected set; }

    /// <summary>Whether it shows what was counted, and so says which checkpoint covers that.</summary>
    public bool NamesCheckpoint { get; private set; }

    /// <summary>Null as long as none covers what the page shows.</summary>
    public CoveringCheckpoint? Checkpoint { get; private set; }

    /// <summary>False for pages that say something is wrong: search engines need not remember them.</summary>
    public bool IsFound => Response.StatusCode == StatusCodes.Status200OK;

    /// <summary>The address of a page of the portal in this language.</summary>
    public string To(string path) => $"/{Text.Language}{path}";

    /// <summary>
    /// What of the query matters to the page. Nothing else of it may be repeated on the page: that is kept for all who ask for the same.
    /// </summary>
    protected virtual string Question => "";

    /// <summary>The address of this page in another language.</summary>
    public string In(string language)
    {
        var path = Request.Path.ToUriComponent().TrimEnd('/');
        return path.Length > 3 && path[3] == '/' ? $"/{language}{path[3..]}{Question}" : $"/{language}";
    }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var services = HttpContext.RequestServices;
        Text = new(
            LanguageSegment.Of(Request),
            services.GetRequiredService<IOptions<PortalOptions>>().Value.ArabicDigits
        );
        Municipality = await services.GetRequiredService<PublishedRules>().Municipality(HttpContext.RequestAborted)
            is { } known
            ? Text.Of(known.Name)
            : services.GetRequiredService<PublicRegister>().Municipality;
        OffersSignIn = services.GetRequiredService<SignInOffer>().IsMade;
        await Handle(context, next);
        NamesCheckpoint = HttpContext.GetEndpoint()?.Metadata.GetMetadata<PublicAnswer>() is { NamesCheckpoint: true };
        if (NamesCheckpoint && AsOf is { } asOf)
            Checkpoint = await services
                .GetRequiredService<RegisterCheckpoint>()
                .Covering(asOf, HttpContext.RequestAborted);
    }

    /// <summary>Runs the handler; pages that are not for everyone look first who is there.</summary>
    protected virtual Task Handle(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();
}
