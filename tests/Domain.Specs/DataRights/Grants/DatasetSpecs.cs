using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class DatasetSpecs
{
    private static readonly RegisterDataset Register = new(
        Entry.Code,
        Entry.Name,
        Entry.Fields,
        Unit,
        Restriction,
        Administrator
    );

    private static readonly ClassifyDataset Classify = new(Applicants, Restriction, Administrator);

    [Fact]
    public void A_dataset_is_classified_from_the_first_day() =>
        NoDataset.When(dataset => RegisterDataset.Decide(Register, dataset, Cited, Now)).Then(Entry, Classified);

    [Fact]
    public void One_code_stands_for_one_dataset() =>
        InCatalogue
            .When(dataset => RegisterDataset.Decide(Register, dataset, Cited, Now))
            .ThenRejected(GrantRejections.DatasetAlreadyRegistered);

    [Fact]
    public void An_entry_names_its_fields_once_and_who_answers_for_them()
    {
        Rejected(Register with { Fields = [] }, GrantRejections.DatasetIncomplete);
        Rejected(Register with { Fields = ["contact", "contact"] }, GrantRejections.DatasetIncomplete);
        Rejected(Register with { OwnerUnit = "" }, GrantRejections.DatasetIncomplete);
    }

    [Fact]
    public void A_restriction_rests_on_what_is_law_that_day()
    {
        NoDataset
            .When(dataset => RegisterDataset.Decide(Register, dataset, [], Now))
            .ThenRejected(GovernanceRejections.BasisMissing);
        InCatalogue
            .When(dataset => ClassifyDataset.Decide(Classify, dataset, NotInForce, Now))
            .ThenRejected(GovernanceRejections.CitedClauseNotInForce);
    }

    /// <remarks>A classification is a case of its own, begun and decided on one day: no former law is left to it.</remarks>
    [Fact]
    public void A_changed_law_counts_from_its_first_day() =>
        InCatalogue
            .When(dataset => ClassifyDataset.Decide(Classify, dataset, CitedSinceChanged, Now))
            .Then(Classified with { Law = [Basis[0] with { ActVersion = 5 }] });

    /// <remarks>On what clause it rests is unknown, and it holds like any other.</remarks>
    [Fact]
    public void A_classification_that_names_its_law_as_a_text_still_holds()
    {
        var dataset = NoDataset
            .And(
                Entry,
                new DatasetClassifiedLawAsText(
                    Applicants,
                    Entry.Code,
                    new(Restriction.Level, Law, Restriction.ExpiresOn, Restriction.ReviewOn),
                    Administrator,
                    Now.At
                )
            )
            .State;

        Assert.Equal(InCatalogue.State, dataset with { Fields = Entry.Fields });
    }

    [Theory]
    [InlineData(2026, 9, 7)]
    [InlineData(2031, 9, 8)]
    public void A_restriction_lasts_at_most_five_years(int year, int month, int day) =>
        Rejected(Restriction with { ExpiresOn = new(year, month, day) }, GrantRejections.ClassificationTooLong);

    [Fact]
    public void It_is_extended_to_ten_years_in_all_at_most()
    {
        var later = Now with { At = Now.At.AddYears(6), Today = Now.Today.AddYears(6) };
        var extension = Restriction with { ReviewOn = later.Today.AddYears(1) };

        Reclassified(extension with { ExpiresOn = new(2036, 9, 7) }, later)
            .Then(
                Classified with
                {
                    Classification = extension with { ExpiresOn = new(2036, 9, 7) },
                    Law = [Basis[0] with { ApplicableOn = later.Today }],
                    ClassifiedAt = later.At,
                }
            );
        Reclassified(extension with { ExpiresOn = new(2036, 9, 8) }, later)
            .ThenRejected(GrantRejections.ClassificationTooLong);
    }

    [Fact]
    public void It_is_reviewed_before_it_expires()
    {
        Rejected(Restriction with { ReviewOn = Now.Today }, GrantRejections.ReviewOutOfTerm);
        Rejected(Restriction with { ReviewOn = new(2030, 1, 2) }, GrantRejections.ReviewOutOfTerm);
    }

    [Fact]
    public void What_is_not_in_the_catalogue_cannot_be_classified() =>
        NoDataset
            .When(dataset => ClassifyDataset.Decide(Classify, dataset, Cited, Now))
            .ThenRejected(GrantRejections.DatasetNotFound);

    private static Answer<DatasetEvent> Reclassified(Classification to, Moment now) =>
        InCatalogue.When(dataset => ClassifyDataset.Decide(Classify with { Classification = to }, dataset, Cited, now));

    private static void Rejected(Classification classification, Rejection expected) =>
        Rejected(Register with { Classification = classification }, expected);

    private static void Rejected(RegisterDataset command, Rejection expected) =>
        NoDataset.When(dataset => RegisterDataset.Decide(command, dataset, Cited, Now)).ThenRejected(expected);
}
