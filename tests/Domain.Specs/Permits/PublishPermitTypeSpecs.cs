using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class PublishPermitTypeSpecs
{
    private static readonly PublishPermitType Publish = new(
        APermitType.Id,
        APermitType.Code,
        APermitType.Name,
        APermitType.Rules,
        new(2026, 4, 1),
        AnApplication.Director
    );

    [Fact]
    public void The_first_version_may_put_older_law_into_the_register() =>
        Decide(Publish with { InForceFrom = new(2020, 1, 1) }, APermitType.ThatNobodyPublished)
            .Then(APermitType.Published(1, "2020-01-01"));

    [Fact]
    public void Versions_are_numbered_one_after_the_other() =>
        Decide(Publish, APermitType.InForce).Then(APermitType.Published(2, "2026-04-01"));

    [Fact]
    public void A_new_version_does_not_reach_into_the_past() =>
        Decide(Publish with { InForceFrom = new(2026, 3, 31) }, APermitType.InForce)
            .ThenRejected(PermitRejections.VersionRetroactive);

    [Fact]
    public void A_version_comes_into_force_after_the_one_before_it() =>
        Decide(Publish, APermitType.InForce.And(APermitType.Published(2, "2026-04-01")))
            .ThenRejected(PermitRejections.VersionOutOfOrder);

    [Fact]
    public void A_type_keeps_its_code() =>
        Decide(Publish with { Code = "street-works" }, APermitType.InForce)
            .ThenRejected(PermitRejections.TypeCodeChanged);

    [Fact]
    public void A_type_is_named_in_all_three_languages() =>
        Decide(Publish with { Name = APermitType.Name with { Arabic = "" } }, APermitType.InForce)
            .ThenRejected(PermitRejections.NameIncomplete);

    [Fact]
    public void Terms_and_validity_have_a_length_within_reason()
    {
        PermitTypeRules[] unreasonable =
        [
            APermitType.Rules with
            {
                DecisionTerm = APermitType.Rules.DecisionTerm with { Length = 0 },
            },
            APermitType.Rules with
            {
                AnswerTerm = APermitType.Rules.AnswerTerm with { Length = 1001 },
            },
            APermitType.Rules with
            {
                ValidityInMonths = 0,
            },
            APermitType.Rules with
            {
                ValidityInMonths = 1201,
            },
        ];

        Assert.All(
            unreasonable,
            rules =>
                Decide(Publish with { Rules = rules }, APermitType.InForce)
                    .ThenRejected(PermitRejections.RulesOutOfRange)
        );
    }

    [Fact]
    public void Terms_are_counted_by_a_calendar_that_is_open() =>
        APermitType
            .InForce.When(type =>
                PublishPermitType.Decide(Publish, type, ACalendar.ThatNobodyOpened.State, AnApplication.Now)
            )
            .ThenRejected(PermitRejections.CalendarUnknown);

    [Fact]
    public void Terms_are_counted_by_the_calendar_the_type_names() =>
        Decide(
                Publish with
                {
                    Rules = APermitType.Rules with { CalendarId = new(AnApplication.Officer.Value) },
                },
                APermitType.InForce
            )
            .ThenRejected(PermitRejections.CalendarUnknown);

    private static Answer<PermitTypeEvent> Decide(
        PublishPermitType command,
        History<PermitType, PermitTypeEvent> history
    ) => history.When(type => PublishPermitType.Decide(command, type, ACalendar.EnglandAndWales, AnApplication.Now));
}
