namespace Sijil.Domain.Governance;

/// <summary>The rules of this context, one line each. docs/rules/governance.md gives their legal basis.</summary>
public static class GovernanceRejections
{
    /// <summary>The register of this municipality has already begun.</summary>
    public static readonly Rejection MunicipalityAlreadyEstablished = new(
        "governance.municipality-already-established"
    );

    /// <summary>A municipality's code can stand in an address for ever.</summary>
    public static readonly Rejection MunicipalityCodeMalformed = new("governance.municipality-code-malformed");

    /// <summary>Legal dates need a time zone that is known.</summary>
    public static readonly Rejection TimeZoneUnknown = new("governance.time-zone-unknown");

    /// <summary>No calendar with this id has been opened.</summary>
    public static readonly Rejection CalendarNotFound = new("governance.calendar-not-found");

    /// <summary>A calendar with this id is already open.</summary>
    public static readonly Rejection CalendarAlreadyOpen = new("governance.calendar-already-open");

    /// <summary>What public law names is named in all three languages.</summary>
    public static readonly Rejection NameIncomplete = new("governance.name-incomplete");

    /// <summary>A change of the calendar names the act of law it rests on.</summary>
    public static readonly Rejection LegalSourceMissing = new("governance.legal-source-missing");

    /// <summary>A day is declared free once.</summary>
    public static readonly Rejection DayAlreadyDeclared = new("governance.day-already-declared");

    /// <summary>Only a day that was declared free can be taken back.</summary>
    public static readonly Rejection DayNotDeclared = new("governance.day-not-declared");

    /// <summary>A free day that has begun or passed stays free.</summary>
    public static readonly Rejection DayHasBegun = new("governance.day-has-begun");

    /// <summary>No act has been entered under this address.</summary>
    public static readonly Rejection ActNotFound = new("governance.act-not-found");

    /// <summary>An act is entered once; from then on it is amended.</summary>
    public static readonly Rejection ActAlreadyRegistered = new("governance.act-already-registered");

    /// <summary>An address names jurisdiction, kind, year and number, for ever.</summary>
    public static readonly Rejection ActAddressMalformed = new("governance.act-address-malformed");

    /// <summary>An act has a title in at least one language.</summary>
    public static readonly Rejection ActTitleMissing = new("governance.act-title-missing");

    /// <summary>An act says something.</summary>
    public static readonly Rejection ActWithoutClauses = new("governance.act-without-clauses");

    /// <summary>The act is no longer law on that day.</summary>
    public static readonly Rejection ActRepealed = new("governance.act-repealed");

    /// <summary>Nothing about an act can change before it came into force.</summary>
    public static readonly Rejection ChangeBeforeAct = new("governance.change-before-act");

    /// <summary>An amendment changes or repeals at least one clause.</summary>
    public static readonly Rejection AmendmentChangesNothing = new("governance.amendment-changes-nothing");

    /// <summary>A clause has a name that can stand in an address.</summary>
    public static readonly Rejection ClauseMalformed = new("governance.clause-malformed");

    /// <summary>A version says one thing about a clause.</summary>
    public static readonly Rejection ClauseNamedTwice = new("governance.clause-named-twice");

    /// <summary>A clause has a text in at least one language.</summary>
    public static readonly Rejection ClauseTextMissing = new("governance.clause-text-missing");

    /// <summary>Only a clause that the act has can be corrected or repealed.</summary>
    public static readonly Rejection ClauseUnknown = new("governance.clause-unknown");

    /// <summary>A correction makes the text another.</summary>
    public static readonly Rejection CorrectionChangesNothing = new("governance.correction-changes-nothing");

    /// <summary>A decision names the law it rests on.</summary>
    public static readonly Rejection BasisMissing = new("governance.basis-missing");

    /// <summary>What is cited is in the register.</summary>
    public static readonly Rejection CitedActUnknown = new("governance.cited-act-unknown");

    /// <summary>A clause is cited once.</summary>
    public static readonly Rejection ClauseCitedTwice = new("governance.clause-cited-twice");

    /// <summary>A decision rests on what is law on the day that governs the case.</summary>
    public static readonly Rejection CitedClauseNotInForce = new("governance.cited-clause-not-in-force");
}
