namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What is looked up in a log: a name, and what kind of name it is. Each kind has an index of its own.</summary>
public sealed record LookupQuestion(LookupBy By, LookupKey Key)
{
    /// <inheritdoc cref="LookupKey.OfNumber"/>
    public static LookupQuestion OfNumber(string number) => new(LookupBy.Number, LookupKey.OfNumber(number));

    /// <inheritdoc cref="LookupKey.OfAddress"/>
    public static LookupQuestion OfAddress(string address) => new(LookupBy.Address, LookupKey.OfAddress(address));
}

public enum LookupBy
{
    /// <summary>A file number, which stands among the public facts of entries.</summary>
    Number,

    /// <summary>An address, to which entries commit and which is published beside the log as long as nothing withdraws it.</summary>
    Address,
}
