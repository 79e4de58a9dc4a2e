using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

/// <summary>A clause as it is to read.</summary>
/// <param name="Clause">Its name within the act, such as <c>art_12</c>.</param>
public sealed record ClauseForm(string Clause, LawWording Text);

/// <summary>An act as it is entered.</summary>
public sealed record LegalActForm(
    string Act,
    LawWording Title,
    IReadOnlyList<ClauseForm> Clauses,
    DateOnly InForceFrom,
    Transition Transition,
    string Source
);

/// <summary>A new version of an act.</summary>
public sealed record AmendmentForm(
    IReadOnlyList<ClauseForm> Clauses,
    IReadOnlyList<string> Repealed,
    DateOnly InForceFrom,
    Transition Transition,
    string Source
);

/// <summary>The end of an act.</summary>
public sealed record RepealForm(DateOnly RepealedFrom, Transition Transition, string Source);

/// <summary>What a clause says, where the register said something else.</summary>
public sealed record CorrectionForm(int Version, string Clause, string Language, string Text, string Source);

/// <summary>What a decision is to rest on.</summary>
/// <param name="Act">The address of the act, such as <c>dz/law/2015/15-04</c>.</param>
/// <param name="Clause">Its clause, such as <c>art_12</c>.</param>
public sealed record CitationForm(string Act, string Clause);
