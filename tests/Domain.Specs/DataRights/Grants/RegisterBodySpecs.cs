using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class RegisterBodySpecs
{
    private static readonly RegisterBody Register = new(
        "tax-office",
        Name,
        BodyKind.Public,
        [LawfulBasis.PublicTask, LawfulBasis.LegalObligation],
        Administrator
    );

    [Fact]
    public void A_body_is_registered_with_the_bases_open_to_it()
    {
        var registered = Assert.IsType<BodyRegistered>(
            Assert.Single(Assert.IsType<Decision<RegisteredBodyEvent>.Accepted>(Decide(Register)).Events)
        );

        Assert.Equal([LawfulBasis.LegalObligation, LawfulBasis.PublicTask], registered.Bases);
        Assert.Equal(Registration with { Bases = registered.Bases }, registered);
    }

    [Fact]
    public void One_code_stands_for_one_body() =>
        Body.When(body => RegisterBody.Decide(Register, body, Now.At))
            .ThenRejected(GrantRejections.BodyAlreadyRegistered);

    [Theory]
    [InlineData(BodyKind.Public, LawfulBasis.Consent)]
    [InlineData(BodyKind.Public, LawfulBasis.Contract)]
    [InlineData(BodyKind.Public, LawfulBasis.LegitimateInterests)]
    [InlineData(BodyKind.Private, LawfulBasis.PublicTask)]
    public void Not_every_basis_is_open_to_every_kind(BodyKind kind, LawfulBasis basis) =>
        Rejected(Register with { Kind = kind, Bases = [basis] }, GrantRejections.BasisNotOpenToKind);

    [Fact]
    public void A_body_has_a_name_in_every_language_and_a_basis()
    {
        Rejected(Register with { Name = Name with { French = "" } }, GrantRejections.BodyIncomplete);
        Rejected(Register with { Bases = [] }, GrantRejections.BodyIncomplete);
        Rejected(Register with { Code = "" }, GrantRejections.BodyIncomplete);
    }

    private static Decision<RegisteredBodyEvent> Decide(RegisterBody command) =>
        RegisterBody.Decide(command, NoBody.State, Now.At);

    private static void Rejected(RegisterBody command, Rejection expected) =>
        NoBody.When(body => RegisterBody.Decide(command, body, Now.At)).ThenRejected(expected);
}
