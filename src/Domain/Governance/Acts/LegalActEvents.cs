using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Acts;

/// <summary>Everything that can happen to an act of law. The number of its events is its version in the register.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
/// <param name="Act">The address, such as <c>dz/law/2015/15-04</c>.</param>
public abstract record LegalActEvent(LegalActId ActId, string Act);

/// <summary>An act was entered, in its first version. Its clauses follow, one event for each of them and each language.</summary>
/// <param name="Source">Where it was officially published.</param>
public sealed record LegalActRegistered(
    LegalActId ActId,
    string Act,
    LawWording Title,
    DateOnly InForceFrom,
    Transition Transition,
    string Source,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : LegalActEvent(ActId, Act);

/// <summary>A new version of the act. What it changes follows, one event for each clause and language.</summary>
/// <param name="Version">Counts from one, which is the act as it was first entered.</param>
public sealed record LegalActAmended(
    LegalActId ActId,
    string Act,
    int Version,
    DateOnly InForceFrom,
    Transition Transition,
    string Source,
    SubjectId AmendedBy,
    DateTimeOffset AmendedAt
) : LegalActEvent(ActId, Act);

/// <summary>What the act says in one clause and one language from a day on, until a later version says otherwise.</summary>
public sealed record ClauseEnacted(
    LegalActId ActId,
    string Act,
    int Version,
    string Clause,
    string Language,
    DateOnly InForceFrom,
    string TextDigest,
    int TextLength
) : LegalActEvent(ActId, Act);

/// <summary>From a day on the act no longer has this clause.</summary>
public sealed record ClauseRepealed(LegalActId ActId, string Act, int Version, string Clause, DateOnly RepealedFrom)
    : LegalActEvent(ActId, Act);

/// <summary>The register had not said what the act says. The clause reads thus from the day from which it is in force.</summary>
public sealed record ClauseCorrected(
    LegalActId ActId,
    string Act,
    int Version,
    string Clause,
    string Language,
    string TextDigest,
    int TextLength,
    string Source,
    SubjectId CorrectedBy,
    DateTimeOffset CorrectedAt
) : LegalActEvent(ActId, Act);

/// <summary>From a day on, which may have passed, the act is no longer law.</summary>
public sealed record LegalActRepealed(
    LegalActId ActId,
    string Act,
    DateOnly RepealedFrom,
    Transition Transition,
    string Source,
    SubjectId RepealedBy,
    DateTimeOffset RepealedAt
) : LegalActEvent(ActId, Act);
