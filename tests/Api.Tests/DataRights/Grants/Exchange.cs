using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>A body, the client that stands for it, and the people who decide about its access. Each signs in with an account of their own.</summary>
internal sealed class Exchange(RegisterHost host, string municipality, string body = "tax-office")
{
    public const string Api = "/api/access";
    public const string Applicants = "permits.applicants";

    /// <summary>What the body claims.</summary>
    public const string Claim = "Code des impôts, art. 248";

    /// <summary>An act that every register begins with, and a clause of it.</summary>
    public const string Act = "state/act/2018/personal-data";
    public const string Clause = "art_14";

    /// <summary>The unit that answers for the dataset in every register.</summary>
    public const string OwnerUnit = "urban-planning";

    public static readonly object Wording = new
    {
        ar = "تحصيل الرسوم",
        fr = "Recouvrer les taxes",
        en = "To collect taxes",
    };

    public static readonly object[] Basis = [new { act = Act, clause = Clause }];

    /// <summary>The rows of the unit that answers for the dataset.</summary>
    public static readonly object OwnRows = new { units = new[] { OwnerUnit } };

    public static readonly object BuildingPermits = new { permitTypes = new[] { "building-permit" } };

    public string Municipality => municipality;

    public string Body => body;

    public string ClientId => $"{body}-backend";

    public HttpClient Administrator => host.Client(municipality, Roles.Administrator, "administrator");

    public HttpClient Officer => host.Client(municipality, Roles.DataProtectionOfficer, "officer");

    public HttpClient Owner => host.Client(municipality, Roles.DataOwner, "owner", OwnerUnit);

    /// <summary>A person of the body.</summary>
    public HttpClient Consumer => As("consumer");

    public HttpClient As(string account, string? nationalId = null) =>
        host.Client(municipality, [Roles.DataConsumer], account, nationalId: nationalId, client: ClientId);

    public HttpClient EnforcementPoint(string client) =>
        host.Client(municipality, [Roles.DataConsumer], client, client: client);

    /// <summary>Registers the body and lets its client stand for it.</summary>
    public async Task<Exchange> Registered()
    {
        (await Administrator.Create($"{Api}/bodies", BodyForm())).Expect(HttpStatusCode.Created);
        (await Administrator.Create($"{Api}/clients", new { clientId = ClientId, body })).Expect(
            HttpStatusCode.Created
        );
        return this;
    }

    public object BodyForm(string kind = "public", string basis = "public-task") =>
        new
        {
            code = body,
            name = Wording,
            kind,
            bases = new[] { basis },
        };

    public static object Request(string[]? fields = null, object? rows = null, DateOnly? until = null) =>
        new
        {
            dataset = Applicants,
            fields = fields ?? ["applicant-name", "contact"],
            until = until ?? Office.Today.AddYears(1),
            purpose = Wording,
            basis = "public-task",
            legalBasis = Claim,
            rows,
        };

    public async Task<Case> Requested(object? request = null, HttpClient? by = null)
    {
        var answer = await (by ?? Consumer).Create($"{Api}/requests", request ?? Request());
        return new(answer.Expect(HttpStatusCode.Created)["streamId"].GetGuid(), answer.Version);
    }

    public async Task<Case> Reviewed(object? request = null)
    {
        var asked = await Requested(request);
        var answer = await Officer.Change(
            $"{Api}/requests/{asked.Id}/review",
            new { opinion = "favourable" },
            asked.Version
        );
        return asked with { Version = answer.Expect(HttpStatusCode.OK).Version };
    }

    /// <summary>The id of the grant that gives all that was asked for.</summary>
    public async Task<Guid> Granted(string[]? fields = null, object? rows = null)
    {
        var reviewed = await Reviewed(Request(fields, rows));
        (await Approve(reviewed, Approval(fields, rows))).Expect(HttpStatusCode.OK);
        var request = await Consumer.Read($"{Api}/requests/{reviewed.Id}");
        return request.Expect(HttpStatusCode.OK)["outcome", "grantId"].GetGuid();
    }

    public Task<Answer> Approve(Case reviewed, object approval, HttpClient? by = null) =>
        (by ?? Owner).Change($"{Api}/requests/{reviewed.Id}/approval", approval, reviewed.Version);

    public static object Approval(
        string[]? fields = null,
        object? rows = null,
        DateOnly? until = null,
        object[]? basis = null
    ) =>
        new
        {
            fields = fields ?? ["applicant-name", "contact"],
            until = until ?? Office.Today.AddYears(1),
            basis = basis ?? Basis,
            rows,
        };

    public Task<Answer> Refuse(Case reviewed, object[]? basis = null) =>
        Owner.Change(
            $"{Api}/requests/{reviewed.Id}/refusal",
            new { reason = Wording, basis = basis ?? Basis },
            reviewed.Version
        );

    public Task<Answer> Revoke(Guid grant, HttpClient? by = null, object[]? basis = null, long version = 1) =>
        (by ?? Owner).Change(
            $"{Api}/grants/{grant}/revocation",
            new { reason = Wording, basis = basis ?? Basis },
            version
        );

    public Task<Answer> Records(string fields, string more = "", HttpClient? by = null) =>
        (by ?? Consumer).Read($"{Api}/datasets/{Applicants}/records?fields={fields}{more}");
}
