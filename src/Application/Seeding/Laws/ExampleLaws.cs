using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Seeding.Laws;

/// <summary>The acts that a register begins with, so that every decision has a law to rest on.</summary>
/// <remarks>They are made up, and their titles say so: a municipality enters its own law and repeals these.</remarks>
internal static class ExampleLaws
{
    public const string Gazette = "Example corpus of Sijil";

    public static IEnumerable<LegalActForm> Of(string municipality) =>
        [UrbanPlanningCode.Form, SignaturesAct.Form, PersonalDataAct.Form, CouncilProcedure.Of(municipality)];

    /// <summary>Acts that are in force where they are from, in short; what signatures are worth rests on them.</summary>
    public static IReadOnlyList<LegalActForm> OfSignatures => [TrustServicesRegulation.Form, CertificationAct.Form];

    public static ClauseForm Clause(string name, string arabic, string french, string english) =>
        new(name, new LawWording(arabic, french, english));
}
