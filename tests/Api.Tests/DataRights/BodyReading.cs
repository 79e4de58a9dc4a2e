using System.Net;
using Sijil.Api.Tests.DataRights.Grants;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights;

/// <summary>A body reads a person's values under a grant: as it may, and in the ways in which it may not.</summary>
internal sealed class BodyReading(Exchange exchange, Office office, Applicant person)
{
    private const string Evaluation = "/access/v1/evaluation";
    private const string Openings = "/api/access/openings";
    private const string Granted = "applicant-name,contact,site-address";

    /// <summary>What was handed out to go on with: whoever holds it may see it.</summary>
    public List<string> Cursors { get; } = [];

    /// <returns>What the body and the person were shown.</returns>
    public async Task<string> Told()
    {
        await exchange.Registered();
        await office.Submitted(person);
        await office.Submitted(person with { SiteAddress = "1 rue de l’Autre" });
        await Misasked();
        var grant = await exchange.Granted(Granted.Split(','));

        var read = await Pages(
            $"{Exchange.Api}/datasets/{Exchange.Applicants}/records?fields={Granted}&",
            exchange.Consumer
        );
        await Misasked();
        var told = await Pages($"{Openings}?", Person);
        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);
        (await exchange.Records(Granted, $"&limit=1&cursor={Cursors[0]}")).Expect(HttpStatusCode.Forbidden);
        return read + told;
    }

    private HttpClient Person =>
        office.Host.Client(exchange.Municipality, [Roles.Citizen], "the-person", nationalId: person.NationalId);

    /// <summary>What somebody types is as personal as what is kept.</summary>
    private async Task Misasked()
    {
        string[] typed = [person.Name, person.NationalId!, person.Contact!, person.SiteAddress];
        foreach (var value in typed.Select(Uri.EscapeDataString))
        {
            await exchange.Records(value);
            await exchange.Records($"contact,{value}");
            await exchange.Records("contact", $"&cursor={value}&grant={value}");
            await exchange.Records("contact", by: exchange.EnforcementPoint("a-stranger"));
            await Person.Read($"{Openings}?cursor={value}");
        }
        foreach (var value in typed)
        {
            await Evaluate(Question(value, "contact"));
            await Evaluate(Question(exchange.Body, value));
            await Evaluate($"{{\"subject\":{{\"type\":\"body\",\"id\":\"{value}\"");
            await exchange.Consumer.Create($"{Exchange.Api}/requests", new { dataset = value, purpose = value });
        }
        await exchange.As("the-person-at-work", person.NationalId).Read($"{Exchange.Api}/grants");
    }

    private Task<Answer> Evaluate(object question) =>
        exchange.Consumer.PostWith(Evaluation, question, key: null, ifMatch: null);

    private static object Question(string body, string field) =>
        new
        {
            subject = new { type = "body", id = body },
            action = new { name = "read" },
            resource = new
            {
                type = "dataset",
                id = Exchange.Applicants,
                properties = new { fields = new[] { field }, unit = field },
            },
        };

    /// <summary>A list to its end, one by one.</summary>
    private async Task<string> Pages(string path, HttpClient reader)
    {
        var (shown, cursor) = ("", "");
        do
        {
            var page = (await reader.Read($"{path}limit=1{cursor}")).Expect(HttpStatusCode.OK);
            shown += page.Text;
            if (page.Tells("next"))
                Cursors.Add(page["next"].GetString()!);
            cursor = page.Tells("next") ? $"&cursor={Cursors[^1]}" : "";
        } while (cursor.Length > 0);

        return shown;
    }
}
