namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>What an authority answered is no time-stamp to rely on. The message says why, as it would follow the authority's name.</summary>
public sealed class TimeStampRefusedException(string message, Exception? cause = null) : Exception(message, cause);
