using System.Security.Cryptography;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

/// <summary>Hands out what is to be signed as a file, and says its digest beside it.</summary>
internal static class ToBeSignedFile
{
    public const string Name = "to-be-signed.json";

    public static IResult Send(byte[] bytes, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:";
        return Results.File(bytes, ToBeSigned.MediaType, Name);
    }
}
