namespace Sijil.Application.Signatures;

/// <summary>What should be trusted cannot be read, so nothing is checked against less.</summary>
public sealed class UnreadableTrustException : Exception
{
    public UnreadableTrustException(string path, Exception? cause = null)
        : this(path, "No certificate or list of revoked certificates can be read here.", cause) { }

    /// <summary>What lies there can be read and is not what should be trusted.</summary>
    public UnreadableTrustException(string path, string reason)
        : this(path, reason, cause: null) { }

    private UnreadableTrustException(string path, string reason, Exception? cause)
        : base($"{path}: {reason}", cause) => (Name, Reason) = (Path.GetFileName(path), reason);

    /// <summary>The same as was found before, for another who asks.</summary>
    public UnreadableTrustException(UnreadableTrustException found)
        : base(found.Message, found) => (Name, Reason) = (found.Name, found.Reason);

    /// <summary>The name of the file or folder, without where it lies.</summary>
    public string Name { get; }

    /// <summary>A sentence about it that names nothing else.</summary>
    public string Reason { get; }

    /// <summary>The file could not be opened or read to its end, whatever is in it.</summary>
    public bool MayPass => InnerException is IOException or UnauthorizedAccessException;
}
