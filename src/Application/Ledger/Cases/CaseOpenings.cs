using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Opens sealed values of a case for whoever takes it out of the register, through the one gate there is.</summary>
public sealed class CaseOpenings(
    NpgsqlDataSource database,
    StreamHistory history,
    Openings openings,
    CaseDocuments documents
)
{
    private const string Fields = """
        select commitment, subject from vault.disclosure
        where municipality = $1 and commitment = any($2) and name = any($3)
        """;

    /// <summary>The case with what was opened, or why nothing was. Either is recorded before it is returned.</summary>
    /// <param name="fields">
    /// The names of the fields: never more than are needed. Whoever opens documents opens what binds them to their events as well.
    /// </param>
    /// <exception cref="Exception">It could not be recorded; nothing was opened.</exception>
    public async Task<(ExportedCase? Opened, Rejection? Refusal)> Open(
        ExportedCase exported,
        string activity,
        IReadOnlyCollection<string> fields,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var withDocuments = fields.Contains(DocumentFields.Document);
        if (withDocuments)
            fields = [.. fields, DocumentFields.Digest];
        var wanted = await Find(exported, fields, instruction.Municipality, cancellation);
        var (values, refusal) = await openings.Open(
            activity,
            new AccessRequest(
                instruction.Actor.Person,
                instruction.Actor.Roles,
                // Where all of them were erased there is nobody left to ask for but whoever asks.
                wanted.Count == 0
                    ? [instruction.Actor.Person]
                    : [.. wanted.Values.Distinct()],
                fields,
                await Bar(exported, instruction, cancellation)
            ),
            wanted.Keys,
            instruction,
            cancellation
        );
        if (refusal is not null)
            return (null, refusal);

        var texts = values
            .Where(value => value.Disclosure is not null)
            .Select(value => KeyValuePair.Create(value.Commitment, value.Disclosure!.Text));
        var opened = exported.With(texts);
        return withDocuments ? await documents.Add(opened, activity, instruction, cancellation) : (opened, null);
    }

    private async Task<Dictionary<string, SubjectId>> Find(
        ExportedCase exported,
        IReadOnlyCollection<string> fields,
        string municipality,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, SubjectId>();
        await using var query = database.CreateCommand(Fields);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(exported.Sealed.ToArray());
        query.Parameters.AddWithValue(fields.ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            found[row.GetString(0)] = new(row.GetGuid(1));
        return found;
    }

    /// <summary>Whoever has an interest in a case opens nothing in it, and outside their unit there is none: from here neither.</summary>
    private async Task<Rejection?> Bar(ExportedCase exported, Instruction instruction, CancellationToken cancellation)
    {
        foreach (var stream in exported.Events.Select(known => known.Leaf.StreamId).Distinct())
        {
            var found = await history.Read(instruction.Municipality, stream, null, cancellation);
            if (WhyBarred(found?.State, instruction.Actor) is { } bar)
                return bar;
        }

        return null;
    }

    private static Rejection? WhyBarred(object? state, Actor actor) =>
        state switch
        {
            PermitApplication application => PermitStreams.Application.Shows(application, actor)
                ? application.WhyBarred(actor.Person)
                : PermitRejections.NotFound,
            Envelope envelope when !SignatureStreams.Envelope.Shows(envelope, actor) => EnvelopeRejections.NotFound,
            StoredDocument document when !SignatureStreams.Document.Shows(document, actor) =>
                DocumentRejections.NotFound,
            _ => null,
        };
}
