using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
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

    [Fact]
    public void A_dataset_is_classified_from_the_first_day() =>
        NoDataset.When(dataset => RegisterDataset.Decide(Register, dataset, Now)).Then(Entry, Classified);

    [Fact]
    public void One_code_stands_for_one_dataset() =>
        InCatalogue
            .When(dataset => RegisterDataset.Decide(Register, dataset, Now))
            .ThenRejected(GrantRejections.DatasetAlreadyRegistered);

    [Fact]
    public void An_entry_names_its_fields_once_and_who_answers_for_them()
    {
        Rejected(Register with { Fields = [] }, GrantRejections.DatasetIncomplete);
        Rejected(Register with { Fields = ["contact", "contact"] }, GrantRejections.DatasetIncomplete);
        Rejected(Register with { OwnerUnit = "" }, GrantRejections.DatasetIncomplete);
    }

    [Fact]
    public void A_restriction_rests_on_a_law() =>
        Rejected(Restriction with { LegalBasis = " " }, DataRightsRejections.LegalBasisMissing);

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
            .When(dataset => ClassifyDataset.Decide(new(Applicants, Restriction, Administrator), dataset, Now))
            .ThenRejected(GrantRejections.DatasetNotFound);

    private static Answer<DatasetEvent> Reclassified(Classification to, Domain.Governance.Moment now) =>
        InCatalogue.When(dataset => ClassifyDataset.Decide(new(Applicants, to, Administrator), dataset, now));

    private static void Rejected(Classification classification, Rejection expected) =>
        Rejected(Register with { Classification = classification }, expected);

    private static void Rejected(RegisterDataset command, Rejection expected) =>
        NoDataset.When(dataset => RegisterDataset.Decide(command, dataset, Now)).ThenRejected(expected);
}
