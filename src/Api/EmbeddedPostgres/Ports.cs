using System.Net;
using System.Net.Sockets;

namespace Sijil.Api.EmbeddedPostgres;

internal static class Ports
{
    private const int Range = 500;

    /// <summary>
    /// The first of the wanted ports that is free on the loopback address, else one above the last of them.
    /// </summary>
    public static int FirstFree(params int[] wanted)
    {
        foreach (
            var port in wanted.Concat(Enumerable.Range(wanted[^1] + 1, Range)).Where(port => port <= ushort.MaxValue)
        )
        {
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new EmbeddedPostgresException(
            $"No free port from {wanted[^1]} to {wanted[^1] + Range} on 127.0.0.1. Free one, or prefer another port."
        );
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException taken)
            when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }
}
