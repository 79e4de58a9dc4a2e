using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Governance.Residents;
using Sijil.Domain;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Seeding;

/// <summary>Two proposals of made-up people: one that some support, and one that has reached its threshold.</summary>
/// <remarks>They go through the same commands as real ones; the roll is read from a file as a population office hands it over.</remarks>
public sealed class DemoProposals(
    IDocumentStore store,
    IdentityRoll identities,
    ResidentsImport import,
    DraftProposalHandler draft,
    PublishProposalHandler publish,
    Participations participations,
    SupportProposalHandler support
)
{
    private const string Seed = "demo-proposals";

    private sealed record Demo(int Author, ProposalForm Texts, int FirstSupporter, int Supporters);

    private static readonly IReadOnlyList<Demo> All =
    [
        new(
            Author: 1,
            new(
                "أشجار في ساحة السوق",
                "نقترح غرس عشرين شجرة في ساحة السوق. لا ظل فيها صيفا، ويمر بها كل صباح تلاميذ المدرسة والمسنون.\nوتتكفل جمعية الحي بسقيها في السنوات الثلاث الأولى."
            ),
            FirstSupporter: 11,
            Supporters: 3
        ),
        new(
            Author: 2,
            new(
                "Un passage piéton devant l’école du Port",
                "Devant l’école du Port, les enfants traversent une rue où les camions roulent vite.\nNous proposons un passage piéton surélevé et une limite de 30 km/h entre 7 h et 17 h."
            ),
            FirstSupporter: 21,
            Supporters: 14
        ),
    ];

    /// <summary>Fills a municipality that has its rules and areas. A second call adds nothing; one that was interrupted is resumed.</summary>
    public Task Fill(string municipality, DateOnly today, CancellationToken cancellation) =>
        store.Once(municipality, Seed, today, (_, _) => Fill(municipality, cancellation), cancellation);

    private async Task Fill(string municipality, CancellationToken cancellation)
    {
        await HandOverRoll(municipality, cancellation);
        for (var index = 0; index < All.Count; index++)
            await Propose(municipality, index, All[index], cancellation);
    }

    private async Task HandOverRoll(string municipality, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-roll-");
        try
        {
            var file = Path.Combine(folder.FullName, "residents.csv");
            await File.WriteAllLinesAsync(file, DemoResidents.Rows(), cancellation);
            await import.Run(municipality, file, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Propose(string municipality, int index, Demo demo, CancellationToken cancellation)
    {
        var id = new ProposalId(NamedIdentifier.Of($"sijil.demo-proposal\n{municipality}\n{index}"));
        var person = await identities.SignedIn(
            municipality,
            LocalIssuer.Name,
            $"citizen-{demo.Author}",
            DemoResidents.NationalId(demo.Author),
            cancellation
        );
        var author = new Instruction(
            municipality,
            new Actor(person, Roles.Citizen, Unit: null),
            Correlation: $"{Seed}-{index}"
        );
        await draft.Handle(id, demo.Texts, author, cancellation).Expect(ProposalRejections.AlreadyDrafted);
        await publish
            .Handle(id, CitizenProposals.Code, author, cancellation)
            .Expect(ProposalRejections.AlreadyPublished);
        for (var number = demo.FirstSupporter; number < demo.FirstSupporter + demo.Supporters; number++)
            await Support(municipality, id, DemoResidents.NationalId(number), cancellation);
    }

    private async Task Support(string municipality, ProposalId id, string nationalId, CancellationToken cancellation)
    {
        var (participation, refusal) = await participations.Enter(
            municipality,
            id,
            VouchedId.Of(nationalId)!,
            instruction => new(instruction),
            cancellation
        );
        if (participation is null)
            throw new InvalidOperationException($"A made-up proposal could not be supported: {refusal!.Code}.");
        await support.Handle(participation, cancellation).Expect(ProposalRejections.AlreadySupported);
    }
}
