using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Application.Ledger;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Portal;

/// <summary>One act: its text on a day, as it was known at any time, and what became of it.</summary>
internal sealed class ActPage(PublicLaw law, PublicRegister register) : PortalPage
{
    public override string Title =>
        Found is null ? Text["missing.act"] : LawInWords.TitleText(Text, Found.Known.Act.Title);

    public override string Section => "law";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/acts", Text["law.title"])];

    public string Address { get; private set; } = "";

    public ActDetails? Found { get; private set; }

    /// <summary>What was typed as the day, where it is none.</summary>
    public string? Fault { get; private set; }

    /// <summary>True where the register has learnt more of the act than is shown.</summary>
    public bool IsEarlier => Found!.Known.Act.StreamVersion < Found.Newest;

    protected override string Question =>
        Found is null ? "" : LawQuery.Address(Found.On, Found.Known.Act.StreamVersion);

    /// <summary>
    /// What became of the act, as far as the version shown knows, with the version that has in it what was recorded together.
    /// </summary>
    public IEnumerable<(LegalActEvent Fact, long Version)> History
    {
        get
        {
            var known = Found!.Known.History;
            var steps = known
                .Index()
                .Where(fact => IsStep(fact.Item))
                .Append((Index: known.Count, Item: known[^1]))
                .ToArray();
            return steps.Zip(steps.Skip(1), (step, next) => (step.Item, (long)next.Index));
        }
    }

    /// <summary>Where each fact can be verified.</summary>
    public ProofLinks Proofs { get; private set; } = null!;

    /// <summary>To the event that made a clause read as it does, or corrected how it reads.</summary>
    public IHtmlContent ProofOf(ClauseVersion clause, string language, ClauseText said) =>
        Proofs.Last<LegalActEvent>(
            LawInWords.ClauseText(Text, clause.Clause),
            fact =>
                fact switch
                {
                    ClauseEnacted e => (e.Clause, e.Version, e.Language, e.TextDigest)
                        == (clause.Clause, clause.Version, language, said.Digest),
                    ClauseCorrected e => (e.Clause, e.Version, e.Language, e.TextDigest)
                        == (clause.Clause, clause.Version, language, said.Digest),
                    _ => false,
                }
        );

    /// <summary>To the event of a step of the history.</summary>
    public IHtmlContent ProofOf(LegalActEvent step) =>
        Proofs.Last<LegalActEvent>(new LogLabels(Text.Culture).Kind(step), step.Equals);

    private static bool IsStep(LegalActEvent fact) =>
        fact is LegalActRegistered or LegalActAmended or ClauseCorrected or LegalActRepealed;

    public async Task OnGetAsync(
        string jurisdiction,
        string kind,
        string year,
        string name,
        string? on,
        string? version,
        CancellationToken cancellation
    )
    {
        Address = $"{jurisdiction}/{kind}/{year}/{name}";
        var day = string.IsNullOrWhiteSpace(on) ? null : TypedDay.Read(on);
        Fault = day is null && !string.IsNullOrWhiteSpace(on) ? on : null;
        if (LawQuery.Version(version) is { } known)
            Found = await law.Find(Address, day, known, cancellation);
        AsOf = Found?.AsOf;
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Proofs = await ProofLinks.Of(Text, register, [LegalActId.Of(Address).Value], asOf: null, cancellation);
        if (Found is not null && Fault is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
