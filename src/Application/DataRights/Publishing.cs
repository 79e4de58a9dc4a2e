using System.Security.Cryptography;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>Publishes values beside the log, where they can be withdrawn; they are published if the command is recorded.</summary>
public static class Publishing
{
    public static PublicDisclosure Publish(this Attempt attempt, string name, string value) =>
        attempt.Publish(Disclosure.Of(Salt.Of(RandomNumberGenerator.GetBytes(EventHeaders.SaltLength)), name, value));

    /// <summary>Publishes what was sealed before, under the same commitment: anyone can see that it is the same.</summary>
    public static PublicDisclosure Publish(this Attempt attempt, Disclosure disclosure)
    {
        attempt.Session.QueueSqlCommand(
            "insert into vault.public_disclosure (municipality, commitment, disclosure) values (?, ?, ?)",
            attempt.Instruction.Municipality,
            disclosure.Commitment,
            disclosure.Text
        );
        return new PublicDisclosure(disclosure.Commitment);
    }
}
