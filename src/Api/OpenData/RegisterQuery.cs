using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>What somebody looks for in the register, as it stands in the address. Empty members ask for nothing.</summary>
internal sealed record RegisterQuery(
    [property: FromQuery(Name = RegisterQuery.TextName)]
    [property: Description("Beginnings of words, in Arabic, French or English; all of them must be found.")]
        string? Text = null,
    [property: FromQuery(Name = RegisterQuery.StateName)]
    [property: Description("One of the states that entries name, such as `under-assessment` or `decided`.")]
        string? State = null,
    [property: FromQuery(Name = RegisterQuery.TypeName)]
    [property: Description("The code of a type of permit; of an import the type as given.")]
        string? Type = null,
    [property: FromQuery(Name = RegisterQuery.FromName)]
    [property: Description(
        "The first day from which an application may be valid, such as `2026-01-31`; of an import the first day its source knows."
    )]
        string? From = null,
    [property: FromQuery(Name = RegisterQuery.UntilName)]
    [property: Description("The last such day.")]
        string? Until = null,
    [property: FromQuery(Name = RegisterQuery.CitesName)]
    [property: Description("An act that decisions rest on, or one clause of it, such as `dz/law/2015/15-04#art_12`.")]
        string? Cites = null,
    [property: FromQuery(Name = RegisterQuery.NumberName)]
    [property: Description("The number of the file, whole and as it is written; there is one such entry or none.")]
        string? Number = null
)
{
    public const string TextName = "q";
    public const string StateName = "state";
    public const string TypeName = "type";
    public const string FromName = "from";
    public const string UntilName = "until";
    public const string CitesName = "cites";
    public const string NumberName = "number";
    public const string CursorName = "cursor";
    public const string SizeName = "limit";

    public const int LongestText = 200;
    private const int LongestCode = 100;
    private const int LongestNumber = 100;

    /// <summary>Everything that a list depends on.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        TextName,
        StateName,
        TypeName,
        FromName,
        UntilName,
        CitesName,
        NumberName,
        CursorName,
        SizeName,
    ];

    public bool IsEmpty => Address().Length == 0;

    /// <summary>What a page reads. It has no field for a number: who has one goes to the entry itself.</summary>
    public static RegisterQuery Of(IQueryCollection query) =>
        new(
            query[TextName].FirstOrDefault(),
            query[StateName].FirstOrDefault(),
            query[TypeName].FirstOrDefault(),
            query[FromName].FirstOrDefault(),
            query[UntilName].FirstOrDefault(),
            query[CitesName].FirstOrDefault()
        );

    /// <summary>What the register is asked, and the names of the members that cannot be understood.</summary>
    /// <param name="day">Reads a day as it is written in this kind of address; null where it is none.</param>
    public (RegisterSearch Search, IReadOnlyList<string> Faults) Understand(Func<string, DateOnly?> day)
    {
        var search = new RegisterSearch(
            Asked(Text),
            Asked(State),
            Asked(Type),
            Day(From),
            Day(Until),
            Law(Cites),
            Asked(Number)
        );
        var faults = new List<string>();
        if (search.Text is { Length: > LongestText })
            faults.Add(TextName);
        if (search.State is { } state && !PublicPermitState.All.Contains(state))
            faults.Add(StateName);
        if (search.PermitType is { Length: > LongestCode })
            faults.Add(TypeName);
        if (search.From is null && Asked(From) is not null)
            faults.Add(FromName);
        if ((search.Until is null && Asked(Until) is not null) || search.Until < search.From)
            faults.Add(UntilName);
        if (search.Cites is null && Asked(Cites) is not null)
            faults.Add(CitesName);
        if (search.Number is { Length: > LongestNumber })
            faults.Add(NumberName);
        return (search, faults);

        DateOnly? Day(string? text) => Asked(text) is { } asked ? day(asked) : null;

        CitedLaw? Law(string? text) => Asked(text) is { } asked ? CitedLaw.Of(asked) : null;
    }

    /// <summary>The same question with its days as programs write them.</summary>
    public RegisterQuery Between(DateOnly? from, DateOnly? until) =>
        this with
        {
            From = Written(from),
            Until = Written(until),
        };

    /// <summary>The same question as the query of an address; empty where nothing is asked.</summary>
    public string Address(string? cursor = null, string? size = null)
    {
        KeyValuePair<string, string?>[] members =
        [
            new(TextName, Text),
            new(StateName, State),
            new(TypeName, Type),
            new(FromName, From),
            new(UntilName, Until),
            new(CitesName, Cites),
            new(NumberName, Number),
            new(CursorName, cursor),
            new(SizeName, size),
        ];
        return new QueryBuilder(
            from member in members
            let value = Asked(member.Value)
            where value is not null
            select KeyValuePair.Create(member.Key, value)
        ).ToString();
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Asked(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
