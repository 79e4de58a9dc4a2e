using System.Text;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>Reads the lines of a policy: C2SP tlog-policy, "Policy file syntax and structure".</summary>
/// <remarks>
/// Octets beyond ASCII mean nothing here, so each is read as a character of its own and names are compared octet by octet.
/// The last line may lack its newline.
/// </remarks>
internal sealed class PolicyFile
{
    private const string NoQuorum = "none";

    private readonly List<TrustedParty> logs = [];
    private readonly List<TrustedParty> witnesses = [];
    private readonly Dictionary<string, Quorum> defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private Quorum? quorum;

    public static LogPolicy Read(ReadOnlySpan<byte> file)
    {
        var policy = new PolicyFile();
        foreach (var (index, line) in Encoding.Latin1.GetString(file).Split('\n').Index())
        {
            try
            {
                policy.Take(line);
            }
            catch (FormatException fault)
            {
                throw new FormatException($"Line {index + 1} of the policy: {fault.Message}", fault);
            }
        }

        return policy.quorum is { } quorum
            ? new(policy.logs, policy.witnesses, quorum)
            : throw new FormatException("A policy has one line that defines the quorum.");
    }

    private void Take(string line)
    {
        if (line.Any(character => character is < ' ' and not '\t' or '\x7f'))
            throw new FormatException("There is a control character other than tab and newline.");

        switch (line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            case []:
            case [['#', ..], ..]:
                break;
            case ["log", var key]:
                Trust(logs, key, null);
                break;
            case ["log", var key, var address]:
                Trust(logs, key, address);
                break;
            case ["witness", var name, var key]:
                DefineWitness(name, key, null);
                break;
            case ["witness", var name, var key, var address]:
                DefineWitness(name, key, address);
                break;
            case ["group", var name, var threshold, .. { Length: > 0 } names]:
                Define(name, new Quorum.Group(Threshold(threshold, names.Length), [.. names.Select(Member)]));
                break;
            case ["quorum", var name] when quorum is null:
                quorum = name == NoQuorum ? new Quorum.None() : Known(name);
                break;
            default:
                throw new FormatException(
                    "This is not the line of a log, a witness or a group, nor the only one of a quorum."
                );
        }
    }

    private static VerifierKey Trust(List<TrustedParty> parties, string key, string? address)
    {
        var party = new TrustedParty(VerifierKey.Parse(Text(key)), address is null ? null : Text(address));
        if (parties.Any(other => other.Key.PublicKey == party.Key.PublicKey))
            throw new FormatException($"The public key of {party.Key.Name} is already listed.");

        parties.Add(party);
        return party.Key;
    }

    private void DefineWitness(string name, string key, string? address)
    {
        var witness = Trust(witnesses, key, address);
        Define(
            name,
            witness.Type is SignatureType.Cosignature
                ? new Quorum.Witness(witness)
                : throw new FormatException($"{witness.Name} is not the key of a witness.")
        );
    }

    private void Define(string name, Quorum meaning)
    {
        if (name == NoQuorum || !defined.TryAdd(name, meaning))
            throw new FormatException($"The name '{Text(name)}' is already taken.");
    }

    private Quorum Known(string name) =>
        defined.GetValueOrDefault(name)
        ?? throw new FormatException($"'{Text(name)}' is not defined on a line before.");

    private Quorum Member(string name) =>
        members.Add(name)
            ? Known(name)
            : throw new FormatException($"'{Text(name)}' is already the member of a group.");

    private static int Threshold(string text, int members) =>
        text switch
        {
            "any" => 1,
            "all" => members,
            _ => StrictDecimal.Parse(text, "a threshold") is >= 1 and var threshold && threshold <= members
                ? (int)threshold
                : throw new FormatException($"Of {members} members, {text} cannot be required."),
        };

    private static string Text(string octets) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));
}
