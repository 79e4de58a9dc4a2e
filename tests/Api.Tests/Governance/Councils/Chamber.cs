using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Tests.Governance.Councils;

/// <summary>A council of five in a municipality, its secretary, its members, and proposals that have reached their threshold.</summary>
internal sealed class Chamber(RegisterHost host, string municipality, string code)
{
    public const string Unit = "road-works";
    public const int Size = 5;

    private readonly Office office = new(host, municipality, Unit);

    public string Code => code;

    public Office Office => office;

    public HttpClient Secretary => office.Person($"{code}-secretary", Roles.CouncilSecretary);

    public HttpClient Clerk => office.Person($"{code}-clerk", Roles.Clerk);

    /// <summary>Signs in with an account of their own and the national id under which they were appointed.</summary>
    public HttpClient Member(int seat) =>
        office.PersonWithNationalId($"{code}-member-{seat}", NationalId(seat), Roles.CouncilMember);

    public string NationalId(int seat) => $"{code}-{seat:00}";

    /// <summary>Seated, unless an earlier test of the class has done it.</summary>
    public async Task Once()
    {
        if ((await Secretary.Read($"/api/governance/councils/{code}")).Status == HttpStatusCode.NotFound)
            await Seated();
    }

    /// <summary>Established, with all seats held.</summary>
    public async Task<Chamber> Seated(string majority = "simple", string tieRule = "presiding-seat-decides")
    {
        var council = new
        {
            code,
            name = new
            {
                ar = "مجلس",
                fr = "Conseil",
                en = "Council",
            },
            seats = Enumerable.Range(1, Size).Select(seat => $"seat-{seat}"),
            rules = Rules(majority, tieRule),
        };
        var answer = (await office.Administrator.Create("/api/governance/councils", council)).Expect(
            HttpStatusCode.Created
        );
        foreach (var seat in Enumerable.Range(1, Size))
            answer = (await Appointed(seat, answer.Version)).Expect(HttpStatusCode.OK);
        return this;
    }

    public static object Rules(string majority, string tieRule) =>
        new
        {
            quorum = new { numerator = 1, denominator = 2 },
            majority,
            tieRule,
            presidingSeat = "seat-1",
        };

    public Task<Answer> Appointed(int seat, long version, string? nationalId = null, DateOnly? from = null) =>
        office.Administrator.Change(
            $"/api/governance/councils/{code}/members",
            new
            {
                seat = $"seat-{seat}",
                nationalId = nationalId ?? NationalId(seat),
                holderName = $"Holder {seat} of {code}",
                from = from ?? new DateOnly(2024, 1, 1),
            },
            version
        );

    /// <summary>A proposal as its own branch of the register leaves it when its threshold is reached.</summary>
    public async Task<Guid> Proposal(bool isReached = true)
    {
        var id = new ProposalId(RandomIdentifier.New());
        ProposalEvent[] course = [.. Course(id, isReached)];
        var outcome = await host.Service<Recorder>()
            .Record(
                SystemActor.Instruct(municipality, "proposal"),
                GovernanceStreams.Proposal,
                id.Value,
                (_, _, _) => ValueTask.FromResult<Decision<ProposalEvent>>(course),
                TestContext.Current.CancellationToken
            );
        Assert.IsType<Outcome.Recorded>(outcome);
        return id.Value;
    }

    private static IEnumerable<ProposalEvent> Course(ProposalId id, bool isReached)
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = Permits.Office.Today;
        var person = new SubjectId(RandomIdentifier.New());
        yield return new ProposalDrafted(id, person, Sealed(), Sealed(), now);
        yield return new ProposalPublished(
            id,
            new(Digest()),
            new(Digest()),
            "citizens-proposal",
            1,
            new(new(16, [ResidenceClass.Resident], []), 60, new(1, 1), 30),
            [],
            1,
            today.AddDays(-10),
            today.AddDays(50),
            [new(ResidenceClass.Resident, "centre", ["centre"], 1_000)],
            now
        );
        if (isReached)
            yield return new ThresholdReached(id, 1, new(RandomIdentifier.New()), RandomIdentifier.New(), 1, 1, now);
    }

    private static SealedValue Sealed() => new(Digest(), Digest());

    private static string Digest() => Domain.Ledger.Digest.Of(RandomIdentifier.New().ToByteArray());
}

/// <summary>A record of the chamber over HTTP and the version at which it was left.</summary>
internal sealed record Matter(string Path, long Version)
{
    public static Matter Of(Answer created) =>
        new(created.Expect(HttpStatusCode.Created).Message.Headers.Location!.ToString(), created.Version);

    public Guid Id => Guid.Parse(Path[(Path.LastIndexOf('/') + 1)..]);

    /// <summary>After one more change, which must have been recorded.</summary>
    public async Task<Matter> After(HttpClient person, string act, object? body) =>
        this with
        {
            Version = (await person.Change($"{Path}/{act}", body, Version)).Expect(HttpStatusCode.OK).Version,
        };

    /// <summary>As it stands by now.</summary>
    public async Task<Matter> Now(HttpClient person) =>
        this with
        {
            Version = (await person.Read(Path)).Expect(HttpStatusCode.OK).Version,
        };
}
