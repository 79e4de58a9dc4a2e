using System.Security.Claims;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Security;

/// <summary>
/// Lets a signed-in person take part in a decision. Of their token only the national id is read, which becomes a pseudonym and asks
/// the roll; the identity roll is not touched, and nothing behind this sees an account.
/// </summary>
internal sealed class ParticipantResolver(KnownMunicipalities municipalities, Participations participations)
{
    private const string Decision = "id";

    /// <param name="instruct">Completes the instruction of who takes part.</param>
    /// <exception cref="RequestRefusedException">
    /// It is not known well enough who they are, or there is nothing of that name to take part in.
    /// </exception>
    public async ValueTask<Participation> Enter(HttpContext context, Func<Instruction, ValueTask<Instruction>> instruct)
    {
        var municipality = context.User.FindFirstValue(TokenClaims.Municipality)!;
        if (!await municipalities.Include(municipality, context.RequestAborted))
            throw new RequestRefusedException(RequestProblems.MunicipalityNotFound);
        if (!Assurance.IsSubstantial(context.User))
            throw Refused(ProposalRejections.AssuranceTooLow);
        if (VouchedId.Of(context.User.FindFirstValue(TokenClaims.NationalId)) is not { } person)
            throw Refused(ProposalRejections.NationalIdMissing);

        var proposal = new ProposalId(Guid.Parse((string)context.Request.RouteValues[Decision]!));
        var (participation, refusal) = await participations.Enter(
            municipality,
            proposal,
            person,
            instruct,
            context.RequestAborted
        );
        return participation ?? throw Refused(refusal!);
    }

    private static RequestRefusedException Refused(Domain.Rejection reason) =>
        new(new Problem(OutcomeAnswer.Status(reason), reason.Code));
}
