using CsCheck;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Proposals;

public class CountingAreaSpecs
{
    private const string Seed = "0000000000000";

    private static readonly ResidenceClass[] Classes = [ResidenceClass.Resident, ResidenceClass.NonResident];

    [Fact]
    public void Areas_with_fewer_than_a_hundred_are_counted_together_and_with_the_next_smallest() =>
        Assert.Equal(
            ["center 250", "east+north 219", "center+east+north 7"],
            CountingArea.Of(AProposal.Eligible, AProposal.Areas, Classes).Select(it => $"{it.Code} {it.Eligible}")
        );

    [Fact]
    public void Areas_with_a_hundred_are_counted_by_themselves() =>
        Assert.Equal(
            ["a", "b"],
            CountingArea
                .Of(
                    [new(ResidenceClass.Resident, "a", 100), new(ResidenceClass.Resident, "b", 100)],
                    ["b", "a"],
                    [ResidenceClass.Resident]
                )
                .Select(it => it.Code)
        );

    [Fact]
    public void Small_areas_that_are_a_hundred_together_need_no_other() =>
        Assert.Equal(
            ["a+b", "c"],
            CountingArea
                .Of(
                    [
                        new(ResidenceClass.Resident, "a", 60),
                        new(ResidenceClass.Resident, "b", 60),
                        new(ResidenceClass.Resident, "c", 300),
                    ],
                    ["a", "b", "c"],
                    [ResidenceClass.Resident]
                )
                .Select(it => it.Code)
        );

    [Fact]
    public void Who_is_counted_belongs_to_the_electorate() =>
        Assert.Throws<ArgumentException>(() =>
            CountingArea.Of([new(ResidenceClass.NonResident, "a", 1)], ["a"], [ResidenceClass.Resident])
        );

    [Fact]
    public void Everyone_is_counted_once_and_none_is_counted_among_fewer_than_a_hundred_unless_the_class_is() =>
        Gen.Int[0, 300]
            .Array[1, 12]
            .Sample(
                sizes =>
                {
                    string[] areas = [.. sizes.Select((_, i) => $"area-{i}")];
                    EligibleCount[] eligible =
                    [
                        .. sizes.Select((size, i) => new EligibleCount(ResidenceClass.Resident, areas[i], size)),
                    ];

                    var counting = CountingArea.Of(eligible, areas, [ResidenceClass.Resident]);

                    Assert.Equal(areas.Order(), counting.SelectMany(it => it.Areas).Order());
                    Assert.All(counting, it => Assert.Equal(it.Code, string.Join('+', it.Areas)));
                    Assert.Equal(sizes.Sum(), counting.Sum(it => it.Eligible));
                    Assert.All(counting, it => Assert.True(it.Eligible >= CountingArea.Fewest || counting.Count == 1));
                },
                seed: Seed,
                iter: 2000,
                threads: 1
            );
}
