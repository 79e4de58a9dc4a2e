using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application.DataRights;

/// <summary>Puts the values of one subject into the vault while a command is decided; they are stored if it is recorded.</summary>
public sealed class Sealing
{
    private readonly Attempt attempt;
    private readonly SubjectId subject;
    private readonly byte[] key;

    internal Sealing(Attempt attempt, SubjectId subject, byte[] key)
    {
        this.attempt = attempt;
        this.subject = subject;
        this.key = key;
    }

    /// <param name="name">The name of the field, such as <c>applicant-name</c>: what a processing activity allows to open.</param>
    public SealedValue Seal(string name, string value)
    {
        var disclosure = Disclosure.Of(Salt.Of(RandomNumberGenerator.GetBytes(EventHeaders.SaltLength)), name, value);
        var municipality = attempt.Instruction.Municipality;
        var ciphertext = AuthenticatedEncryption.Encrypt(
            key,
            Encoding.ASCII.GetBytes(disclosure.Text),
            municipality,
            subject.Value.ToString(),
            disclosure.Commitment
        );
        attempt.Session.QueueSqlCommand(
            "insert into vault.disclosure (municipality, commitment, subject, name, ciphertext) values (?, ?, ?, ?, ?)",
            municipality,
            disclosure.Commitment,
            subject.Value,
            name,
            ciphertext
        );
        return new SealedValue(disclosure.Commitment, Digest.Of(ciphertext));
    }

    /// <summary>Keeps what this subject holds of the key of a document: when it goes, the document is unreadable.</summary>
    internal void KeepShare(Guid document, ReadOnlySpan<byte> share) =>
        attempt.Session.QueueSqlCommand(
            "insert into vault.document_share (municipality, document, subject, ciphertext) values (?, ?, ?, ?)",
            attempt.Instruction.Municipality,
            document,
            subject.Value,
            AuthenticatedEncryption.Encrypt(
                key,
                share,
                attempt.Instruction.Municipality,
                subject.Value.ToString(),
                DocumentKeys.Purpose(document)
            )
        );

    public SealedValue? SealOptional(string name, string? value) => value is null ? null : Seal(name, value);
}
