namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>A time-stamp that an authority gave for this question and that was checked.</summary>
/// <param name="Reply">TimeStampResp in DER, as it came.</param>
/// <param name="Token">The TimeStampToken in it.</param>
/// <param name="Authority">Who gave it.</param>
public sealed record GivenTimeStamp(byte[] Reply, byte[] Token, TimeStamp Stamp, TimeStampAuthority Authority);

/// <summary>What came of asking one authority after another.</summary>
/// <param name="Given">Null where none gave a stamp to rely on. None is ever made up.</param>
/// <param name="Faults">A sentence for each authority that gave none, in the order in which they were asked.</param>
public sealed record TimeStampAnswer(GivenTimeStamp? Given, IReadOnlyList<string> Faults);
