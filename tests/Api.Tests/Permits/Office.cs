using Sijil.Application;
using Sijil.Application.Seeding;
using Sijil.Domain.Governance;

namespace Sijil.Api.Tests.Permits;

/// <summary>The people of one unit of one municipality. Each signs in with an account of their own.</summary>
internal sealed class Office(RegisterHost host, string municipality, string unit = "building-control")
{
    public RegisterHost Host => host;

    public string Municipality => municipality;

    public string Unit => unit;

    /// <summary>Receives, checks and notifies.</summary>
    public HttpClient Clerk => Person("clerk", Roles.Clerk);

    /// <summary>Another clerk, who recommends.</summary>
    public HttpClient Colleague => Person("colleague", Roles.Clerk);

    public HttpClient Decider => Person("decider", Roles.Decider);

    public HttpClient Administrator => Person("administrator", Roles.Administrator);

    public HttpClient Auditor => Person("auditor", Roles.Auditor);

    /// <summary>The day it is in the municipality.</summary>
    public static DateOnly Today =>
        Moment
            .In(TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone), TimeProvider.System.GetUtcNow())
            .Today;

    public HttpClient Person(string account, params string[] roles) => host.Client(municipality, roles, account, unit);

    public HttpClient PersonWithNationalId(string account, string nationalId, params string[] roles) =>
        host.Client(municipality, roles, account, unit, nationalId);
}
