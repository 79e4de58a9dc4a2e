using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

public class RegisterProcessingActivitySpecs
{
    private static readonly RegisterProcessingActivity Register = new(
        AnActivity.Code,
        AnActivity.Name,
        AnActivity.Purpose,
        AnActivity.LegalBasis,
        AnActivity.Fields,
        AnActivity.Roles,
        AnActivity.Officer
    );

    public static TheoryData<RegisterProcessingActivity> Incomplete =>
        [
            Register with
            {
                Name = AnActivity.Name with { Arabic = "" },
            },
            Register with
            {
                Name = AnActivity.Name with { French = " " },
            },
            Register with
            {
                Purpose = AnActivity.Purpose with { English = "" },
            },
            Register with
            {
                Fields = [],
            },
            Register with
            {
                Fields = ["applicant.name", ""],
            },
            Register with
            {
                Roles = [],
            },
            Register with
            {
                Roles = [" "],
            },
        ];

    [Fact]
    public void An_activity_is_entered_into_the_register() =>
        AnActivity
            .ThatNobodyRegistered.When(activity =>
                RegisterProcessingActivity.Decide(Register, activity, AnActivity.Monday)
            )
            .Then(AnActivity.Registration);

    [Fact]
    public void One_code_stands_for_one_activity() =>
        AnActivity
            .Registered.When(activity => RegisterProcessingActivity.Decide(Register, activity, AnActivity.Monday))
            .ThenRejected(DataRightsRejections.ActivityAlreadyRegistered);

    [Fact]
    public void The_code_of_an_ended_activity_is_not_used_again() =>
        AnActivity
            .Ended.When(activity => RegisterProcessingActivity.Decide(Register, activity, AnActivity.Monday))
            .ThenRejected(DataRightsRejections.ActivityAlreadyRegistered);

    [Theory]
    [InlineData("")]
    [InlineData("permits")]
    [InlineData("Permits.case-handling")]
    [InlineData("permits.case handling")]
    [InlineData("permits.case-handling\n")]
    public void A_code_names_a_context_and_an_activity_in_it(string code) =>
        Rejected(Register with { Code = code }, DataRightsRejections.ActivityCodeMalformed);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_is_processed_without_a_legal_basis(string legalBasis) =>
        Rejected(Register with { LegalBasis = legalBasis }, DataRightsRejections.LegalBasisMissing);

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void An_entry_tells_everyone_what_is_done_why_with_what_and_by_whom(RegisterProcessingActivity command) =>
        Rejected(command, DataRightsRejections.ActivityIncomplete);

    [Fact]
    public void The_same_code_always_names_the_same_stream()
    {
        Assert.Equal(
            Guid.Parse("2ff9b56b-fd99-87cd-b2a7-d47b2b32d83d"),
            ProcessingActivityId.Of(AnActivity.Code).Value
        );
        Assert.NotEqual(AnActivity.Id, ProcessingActivityId.Of("permits.case-handlinh"));
    }

    private static void Rejected(RegisterProcessingActivity command, Rejection expected) =>
        AnActivity
            .ThatNobodyRegistered.When(activity =>
                RegisterProcessingActivity.Decide(command, activity, AnActivity.Monday)
            )
            .ThenRejected(expected);
}
