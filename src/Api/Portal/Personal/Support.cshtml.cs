using Marten;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Localization;
using Sijil.Api.OpenData;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Portal.Personal;

/// <summary>
/// Where somebody supports a proposal, or takes that back: the form that does what a program does at the API. Of who signed in only the
/// national id is used, as the key to their pseudonym; the identity roll is not asked.
/// </summary>
internal sealed class SupportPage(
    ProposalDetailsReader reader,
    Participations participations,
    SupportProposalHandler support,
    WithdrawSupportHandler withdraw,
    MunicipalityDigests digests,
    IDocumentStore store
) : FormPage
{
    /// <summary>What the form asks for where it is not to support.</summary>
    public const string Withdrawal = "withdrawal";

    public override string Title => Text[Found is null ? "proposals.missing" : "support.title"];

    public override string Section => "proposals";

    public override IReadOnlyList<(string Path, string Title)> Above =>
        Found is null
            ? [("/proposals", Text["proposals.title"])]
            :
            [
                ("/proposals", Text["proposals.title"]),
                (ShownProposal.Path(Found.Entry.Id), Shown.TitleText(Shown.Present)),
            ];

    public ProposalDetails? Found { get; private set; }

    public ShownProposal Shown => new(Text, Found!.Entry, Found.Today);

    /// <summary>Null where they cannot take part.</summary>
    public OwnSupport? Own { get; private set; }

    /// <summary>Why they cannot take part, in the reader's language; null where they can.</summary>
    public string? Obstacle { get; private set; }

    public static string PathOf(Guid proposal) => ShownProposal.Path(proposal) + "/support";

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellation)
    {
        if (Own is null || await Enter(id, Repeatable, cancellation) is not { } participation)
            return Refused(StatusCodes.Status403Forbidden, Obstacle is null ? [] : [new FormFault(Form, Obstacle)]);

        var outcome =
            act is Withdrawal
                ? await withdraw.Handle(participation, cancellation)
                : await support.Handle(participation, cancellation);
        return Answer(outcome, To(PathOf(id)));
    }

    protected override async Task Load(CancellationToken cancellation)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Found = await reader.Find(id, cancellation);
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else if (await Enter(id, ValueTask.FromResult, cancellation) is { } participation)
            Own = await OwnSupport.Read(store, participation, cancellation);
    }

    private async Task<Participation?> Enter(
        Guid id,
        Func<Instruction, ValueTask<Instruction>> instruct,
        CancellationToken cancellation
    )
    {
        if (!Person.Roles.Contains(Roles.Citizen))
            Obstacle = Text["support.role"];
        else if (!Person.IsAssured)
            Obstacle = Words(ProposalRejections.AssuranceTooLow);
        else if (VouchedId.Of(Person.NationalId) is not { } person)
            Obstacle = Words(ProposalRejections.NationalIdMissing);
        else
        {
            var (participation, refusal) = await participations.Enter(
                Person.Municipality,
                new(id),
                person,
                instruct,
                cancellation
            );
            Obstacle = refusal is null ? null : Words(refusal);
            return participation;
        }

        return null;
    }

    private async ValueTask<Instruction> Repeatable(Instruction instruction) =>
        instruction with
        {
            Request = await FormRequest.Of(
                HttpContext,
                instruction.Municipality,
                instruction.Actor.Person.Value.ToString(),
                digests
            ),
        };

    private string Words(Domain.Rejection reason) => Texts.Of(reason.Code, LanguageSegment.Of(Request));
}
