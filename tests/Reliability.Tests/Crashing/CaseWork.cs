namespace Sijil.Reliability.Tests.Crashing;

/// <summary>Takes one application after the other from submission to notification, as clerks and deciders do.</summary>
public sealed class CaseWork(StubbornClient client, string clerk, string decider)
{
    private const string Applications = "/api/permits/applications";
    private static readonly string Today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Goes on until it is told to stop; the case at hand is finished up to its last acknowledged step.</summary>
    public async Task Go(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested && await Handle(enough)) { }
    }

    private async Task<bool> Handle(CancellationToken enough)
    {
        var form = new
        {
            permitType = "building-permit",
            applicantKind = "person",
            applicantName = "Nobody Inparticular",
            siteAddress = "12, Rue des Oliviers",
            description = "A wall of two metres.",
            unit = Registers.Tokens.Unit,
            receivedOn = Today,
            channel = "counter",
            nationalId = Guid.CreateVersion7().ToString(),
        };
        var submission = await client.Change(Applications, clerk, form, null);
        var (id, version) = (submission.StreamId, submission.Version);

        object validity = new
        {
            validFrom = Today,
            checkedOn = Today,
            form.siteAddress,
            form.description,
        };
        object proposal = new
        {
            proposedOutcome = "grant",
            text = "Nothing stands against it.",
            recommendedOn = Today,
        };
        foreach (var (act, body) in new[] { ("validation", validity), ("recommendation", proposal) })
            if (!await Step(clerk, act, body))
                return false;

        var file = await client.Read($"{Applications}/{id}", clerk);
        var hash = file.GetProperty("case").GetProperty("recommendation").GetProperty("hash").GetString();
        return await Step(
                decider,
                "decision",
                new
                {
                    outcome = "grant",
                    reasons = "In order.",
                    recommendationHash = hash,
                    decidedOn = Today,
                    basis = new[] { new { act = "state/code/2019/urban-planning", clause = "art_12" } },
                }
            ) && await Step(decider, "notification", new { notifiedOn = Today, channel = "post" });

        async Task<bool> Step(string who, string act, object body)
        {
            if (enough.IsCancellationRequested)
                return false;

            version = (await client.Change($"{Applications}/{id}/{act}", who, body, version)).Version;
            return true;
        }
    }
}
