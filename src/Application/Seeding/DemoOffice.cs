using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;

namespace Sijil.Application.Seeding;

/// <summary>The made-up officers. They are known by the accounts under which one can sign in while developing.</summary>
internal sealed class DemoOffice
{
    public static readonly IReadOnlyList<string> Units = ["urban-planning", "old-town"];

    private static readonly string[] ClerkAccounts = ["clerk-1", "clerk-2", "clerk-3", "clerk-4"];
    private static readonly string[] DeciderAccounts = ["decider-1", "decider-2", "decider-3"];

    private readonly List<SubjectId> clerks = [];
    private readonly List<SubjectId> deciders = [];

    private DemoOffice() { }

    public static async Task<DemoOffice> Of(string municipality, IdentityRoll roll, CancellationToken cancellation)
    {
        var office = new DemoOffice();
        foreach (var account in ClerkAccounts)
            office.clerks.Add(await roll.SignedIn(municipality, LocalIssuer.Name, account, null, cancellation));
        foreach (var account in DeciderAccounts)
            office.deciders.Add(await roll.SignedIn(municipality, LocalIssuer.Name, account, null, cancellation));
        return office;
    }

    public SubjectId ClerkOf(DemoCase file) => clerks[file.Index % clerks.Count];

    /// <summary>Has an interest in the case and is not the one who decides it.</summary>
    public SubjectId ConflictedIn(DemoCase file) => deciders[(file.Index + 1) % deciders.Count];

    public Actor ActorOf(DemoAct act, DemoCase file) =>
        act switch
        {
            DemoAct.Assign or DemoAct.Decide => new(DeciderOf(file), Roles.Decider, file.Unit),
            DemoAct.DeclareConflict => new(ConflictedIn(file), Roles.Decider, file.Unit),
            _ => new(ClerkOf(file), Roles.Clerk, file.Unit),
        };

    private SubjectId DeciderOf(DemoCase file) => deciders[file.Index % deciders.Count];
}
