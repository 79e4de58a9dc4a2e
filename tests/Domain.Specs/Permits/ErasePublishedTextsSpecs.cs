using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class ErasePublishedTextsSpecs
{
    private static readonly PublishedTextsErased Erased = new(AnApplication.Id, AnApplication.Now.At);

    private static History<PermitApplication, PermitApplicationEvent> PublishedAndWithdrawn =>
        AnApplication.Valid.And(
            new PublishedApplicationWithdrawn(
                AnApplication.Id,
                AnApplication.Number,
                AnApplication.Applicant,
                new(2026, 3, 12),
                Channel.Post,
                AnApplication.Clerk,
                AnApplication.Now.At
            )
        );

    [Fact]
    public void What_was_published_of_a_withdrawn_application_goes_with_its_applicant() =>
        Decide(PublishedAndWithdrawn).Then(Erased);

    [Fact]
    public void It_goes_once() => Decide(PublishedAndWithdrawn.And(Erased)).Then();

    [Fact]
    public void What_was_never_published_is_not_taken_back() => Decide(AnApplication.Withdrawn).Then();

    [Fact]
    public void A_decision_stays_with_what_it_is_about() => Decide(AnApplication.Notified).Then();

    private static Answer<PermitApplicationEvent> Decide(History<PermitApplication, PermitApplicationEvent> history) =>
        history.When(application =>
            ErasePublishedTexts.Decide(new(AnApplication.Id), application, AnApplication.Now.At)
        );
}
