using System.Collections.Frozen;

namespace Sijil.Application.Seeding;

internal enum DemoAct
{
    Submit,
    Assign,
    DeclareConflict,
    AskForMissing,
    AskForCorrection,
    Answer,
    DeclareValid,
    Recommend,
    Decide,
    Notify,
    Withdraw,
}

/// <summary>The ways a case can go, with the day of each act counted from receipt at full speed.</summary>
internal static class DemoCourse
{
    private static readonly (DemoAct Act, int Day)[] Straight =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 1),
        (DemoAct.DeclareValid, 5),
        (DemoAct.Recommend, 20),
        (DemoAct.Decide, 29),
        (DemoAct.Notify, 33),
    ];

    private static readonly (DemoAct Act, int Day)[] Completed =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 1),
        (DemoAct.AskForMissing, 4),
        (DemoAct.Answer, 11),
        (DemoAct.DeclareValid, 14),
        (DemoAct.Recommend, 30),
        (DemoAct.Decide, 40),
        (DemoAct.Notify, 43),
    ];

    private static readonly (DemoAct Act, int Day)[] Corrected =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 2),
        (DemoAct.DeclareValid, 5),
        (DemoAct.AskForCorrection, 10),
        (DemoAct.Answer, 16),
        (DemoAct.Recommend, 26),
        (DemoAct.Decide, 34),
        (DemoAct.Notify, 38),
    ];

    private static readonly (DemoAct Act, int Day)[] Conflicted =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 1),
        (DemoAct.DeclareConflict, 3),
        (DemoAct.DeclareValid, 6),
        (DemoAct.Recommend, 18),
        (DemoAct.Decide, 27),
        (DemoAct.Notify, 30),
    ];

    private static readonly (DemoAct Act, int Day)[] WithdrawnEarly =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 1),
        (DemoAct.Withdraw, 9),
    ];

    private static readonly (DemoAct Act, int Day)[] WithdrawnLate =
    [
        (DemoAct.Submit, 0),
        (DemoAct.Assign, 1),
        (DemoAct.DeclareValid, 5),
        (DemoAct.Withdraw, 18),
    ];

    private static readonly (DemoAct Act, int Day)[][] Turns =
    [
        Straight,
        Completed,
        Straight,
        Corrected,
        WithdrawnLate,
        Straight,
        Completed,
        Conflicted,
        Corrected,
        WithdrawnEarly,
    ];

    /// <summary>
    /// What nobody went on with: terms that run out, an answer that never came or that nobody read, a decision nobody was told of.
    /// </summary>
    private static readonly FrozenDictionary<int, DemoAct> LeftLying = new Dictionary<int, DemoAct>
    {
        [28] = DemoAct.DeclareValid,
        [31] = DemoAct.Recommend,
        [35] = DemoAct.Decide,
        [41] = DemoAct.AskForMissing,
        [51] = DemoAct.Answer,
    }.ToFrozenDictionary();

    public static bool EndsInRefusal(int index) => index % Turns.Length is 2 or 6;

    public static IEnumerable<(DemoAct Act, int Day)> Of(int index)
    {
        foreach (var step in Turns[index % Turns.Length])
        {
            yield return step;
            if (LeftLying.TryGetValue(index, out var last) && last == step.Act)
                yield break;
        }
    }
}
