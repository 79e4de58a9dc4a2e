using System.Net;
using Sijil.Application;

namespace Sijil.Api.Tests.Permits;

/// <summary>Who may not decide. Persons are compared, whatever account or role they come with.</summary>
public sealed class FourEyesTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "foureyes");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("foureyes");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Not_the_author_of_the_recommendation() =>
        await Refused(office.Person("colleague", Roles.Decider), "permits.own-recommendation");

    [Fact]
    public async Task Not_who_declared_the_application_valid() =>
        await Refused(office.Person("clerk", Roles.Decider), "permits.own-validation");

    [Fact]
    public async Task Not_an_administrator_who_wrote_the_recommendation_either() =>
        await Refused(office.Person("colleague", Roles.Administrator, Roles.Decider), "permits.own-recommendation");

    [Fact]
    public async Task Not_the_applicant_known_by_national_id() =>
        await Refused(
            office.PersonWithNationalId("somebody", new Applicant().NationalId!, Roles.Decider),
            "permits.own-application"
        );

    [Theory]
    [InlineData("10987-0654 321098765")]
    [InlineData("١٠٩٨٧٠٦٥٤٣٢١٠٩٨٧٦٥")]
    [InlineData("１０９８７０６５４３２１０９８７６５")]
    public async Task Not_the_applicant_however_their_national_id_was_typed(string nationalId) =>
        await Refused(
            office.PersonWithNationalId("somebody", "109870654321098765", Roles.Decider),
            "permits.own-application",
            new Applicant(NationalId: nationalId)
        );

    [Fact]
    public async Task Not_who_has_declared_an_interest()
    {
        var recommended = await office.Recommended();
        var decision = await office.Decision(recommended);
        var declared = await recommended.After(
            office.Decider,
            "conflicts-of-interest",
            new { ground = "Le demandeur est mon cousin." }
        );

        var answer = await office.Decider.Change($"{declared.Path}/decision", decision, declared.Version);

        answer.Expect(HttpStatusCode.Conflict, "permits.conflict-of-interest");
    }

    [Fact]
    public async Task An_administrator_who_is_no_decider_is_not_let_in()
    {
        var recommended = await office.Recommended();

        var answer = await office.Administrator.Change(
            $"{recommended.Path}/decision",
            await office.Decision(recommended),
            recommended.Version
        );

        answer.Expect(HttpStatusCode.Forbidden, "request.not-allowed");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_refusal_is_told_in_the_readers_language(string language)
    {
        var recommended = await office.Recommended();
        var author = office.Person("colleague", Roles.Decider);

        var answer = await author.Change(
            $"{recommended.Path}/decision",
            await office.Decision(recommended),
            recommended.Version,
            language: language
        );

        answer.Expect(HttpStatusCode.Conflict, "permits.own-recommendation");
        Assert.Equal("urn:sijil:rule:permits.own-recommendation", answer["type"].GetString());
        Assert.Equal(language, Assert.Single(answer.Message.Content.Headers.ContentLanguage));
        Assert.Equal(language == "ar", answer.Title!.Any(letter => letter is >= '\u0600' and <= '\u06ff'));
        Assert.NotEqual(answer.Code, answer.Title);
    }

    [Fact]
    public async Task Accounts_without_a_national_id_may_be_one_person_and_the_decision_says_so() =>
        Assert.True(await RestsOnUnidentified(office.Clerk, office.Colleague, office.Decider));

    [Fact]
    public async Task National_ids_tell_persons_apart() =>
        Assert.False(
            await RestsOnUnidentified(
                office.PersonWithNationalId("clerk-with-id", "990000000001", Roles.Clerk),
                office.PersonWithNationalId("colleague-with-id", "990000000002", Roles.Clerk),
                office.PersonWithNationalId("decider-with-id", "990000000003", Roles.Decider)
            )
        );

    [Fact]
    public async Task One_account_without_a_national_id_is_enough_to_say_so() =>
        Assert.True(
            await RestsOnUnidentified(
                office.PersonWithNationalId("clerk-with-id", "990000000001", Roles.Clerk),
                office.PersonWithNationalId("colleague-with-id", "990000000002", Roles.Clerk),
                office.Decider
            )
        );

    [Fact]
    public async Task Nobody_becomes_responsible_who_is_not_known()
    {
        var submitted = await office.Submitted();

        var answer = await office.Clerk.Change(
            $"{submitted.Path}/officer",
            new { officer = submitted.Id },
            submitted.Version
        );

        answer.Expect(HttpStatusCode.Conflict, "permits.person-unknown");
    }

    [Fact]
    public async Task No_interest_is_declared_of_somebody_who_is_not_known()
    {
        var submitted = await office.Submitted();

        var answer = await office.Clerk.Change(
            $"{submitted.Path}/conflicts-of-interest",
            new { person = submitted.Id, ground = "C’est mon cousin." },
            submitted.Version
        );

        answer.Expect(HttpStatusCode.Conflict, "permits.person-unknown");
    }

    [Fact]
    public async Task A_decision_names_the_recommendation_that_counts()
    {
        var recommended = await office.Recommended();
        var decision = await office.Decision(recommended);
        var replaced = await recommended.After(office.Clerk, "recommendation", CaseHistories.Recommendation());

        var answer = await office.Decider.Change($"{replaced.Path}/decision", decision, replaced.Version);

        answer.Expect(HttpStatusCode.Conflict, "permits.recommendation-replaced");
    }

    private async Task<bool> RestsOnUnidentified(HttpClient clerk, HttpClient author, HttpClient decider)
    {
        var submitted = await office.Submitted();
        var valid = await submitted.After(clerk, "validation", CaseHistories.Validation());
        var recommended = await valid.After(author, "recommendation", CaseHistories.Recommendation());
        var decided = await recommended.After(decider, "decision", await office.Decision(recommended));
        var file = await office.Clerk.Read(decided.Path);
        return file["case", "decision", "fourEyesRestOnUnidentified"].GetBoolean();
    }

    private async Task Refused(HttpClient decider, string code, Applicant? applicant = null)
    {
        var recommended = await office.Recommended(applicant);

        var answer = await decider.Change(
            $"{recommended.Path}/decision",
            await office.Decision(recommended),
            recommended.Version
        );

        answer.Expect(HttpStatusCode.Conflict, code);
        Assert.Equal(recommended.Version, (await office.Clerk.Read(recommended.Path)).Version);
    }
}
