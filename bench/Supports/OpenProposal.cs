using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Governance.Residents;
using Sijil.Bench.Servers;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Bench.Supports;

/// <summary>Hands over a roll of as many people as will support, and opens one proposal, with the commands that everyone uses.</summary>
internal sealed class OpenProposal(Register register)
{
    private const string Columns = "national_id,name,birth_date,area,class,from,until";

    public static string NationalId(int number) => $"BENCH{number:D7}";

    public async Task<ProposalId> Make(int people, CancellationToken cancellation)
    {
        BenchRun.Say($"preparing a roll of {people} people and a proposal");
        var file = Path.GetTempFileName();
        try
        {
            var rows = Enumerable
                .Range(0, people)
                .Select(number => $"{NationalId(number)},Nobody Inparticular,1980-01-01,centre,resident,2015-01-01,");
            await File.WriteAllLinesAsync(file, rows.Prepend(Columns), cancellation);
            await register.Service<ResidentsImport>().Run(Register.Municipality, file, cancellation);
        }
        finally
        {
            File.Delete(file);
        }

        var id = new ProposalId(RandomIdentifier.New());
        var author = await Author(cancellation);
        var texts = new ProposalForm("Trees for the market square", "Twenty trees where there is no shade in summer.");
        Expect(await register.Service<DraftProposalHandler>().Handle(id, texts, author, cancellation));
        Expect(await register.Service<PublishProposalHandler>().Handle(id, "citizen-proposal", author, cancellation));
        return id;
    }

    private async Task<Instruction> Author(CancellationToken cancellation)
    {
        var person = await register
            .Service<IdentityRoll>()
            .SignedIn(Register.Municipality, LocalIssuer.Name, "bench-author", null, cancellation);
        return new(Register.Municipality, new Actor(person, Roles.Citizen, Unit: null), Correlation: "bench");
    }

    private static void Expect(Outcome outcome)
    {
        if (outcome is not Outcome.Recorded)
            throw new InvalidOperationException($"The proposal could not be prepared: {outcome}.");
    }
}
