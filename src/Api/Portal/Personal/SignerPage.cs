using Marten;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Portal.Personal;

/// <summary>A page about what somebody is to sign. For whom the provider does not know well enough it does not exist.</summary>
internal abstract class SignerPage(IDocumentStore store, IdentityRoll roll) : FormPage
{
    public override IReadOnlyList<(string Path, string Title)> Above => [(MyDataPage.Path, Text["mine.title"])];

    /// <summary>False where the provider is not sure enough who it is, or there is nothing of theirs here.</summary>
    public bool IsShown { get; private set; }

    public SubjectId Subject { get; private set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        if (Person.IsAssured)
        {
            Subject = await roll.SignedIn(
                Person.Municipality,
                Person.Issuer,
                Person.Account,
                Person.NationalId,
                cancellation
            );
            await using var session = store.QuerySession(Person.Municipality);
            IsShown = await Find(new SlotEntries(session), cancellation);
        }

        if (!IsShown)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Reads what the page shows; false where there is nothing of this person.</summary>
    protected abstract Task<bool> Find(SlotEntries slots, CancellationToken cancellation);

    protected override bool Accepts => IsShown;

    protected Actor Actor =>
        new(Subject, Person.Roles is [var first, ..] ? first : Roles.Citizen, Person.Unit) { Roles = Person.Roles };
}
