namespace Sijil.Api.EmbeddedPostgres;

internal static class OtherUsersFiles
{
    /// <summary>Says what to do where the operating system only says "denied".</summary>
    public static async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new EmbeddedPostgresException(
                $"{refusal.Message} The database belongs to another user, probably of an earlier start as root. Start Sijil "
                    + "as that user, or let that user wipe it with ./build.sh run --reset.",
                refusal
            );
        }
    }
}
