using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.Portal.Personal;

/// <summary>What a form says of itself, as the headers of a request of a program do.</summary>
internal static class FormRequest
{
    /// <summary>The key of the act; null where there is none that could be one.</summary>
    public static string? KeyOf(IFormCollection form) =>
        form[IdempotencyKey.Header] is [{ } key] && Guid.TryParseExact(key, "D", out _) ? key : null;

    public static bool HasReadableVersion(IFormCollection form) =>
        form[FormPage.VersionField].Count == 0 || VersionOf(form) is not null;

    /// <summary>The version of the record that the sender saw.</summary>
    public static long? VersionOf(IFormCollection form) =>
        form[FormPage.VersionField] is [{ } text]
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && version > 0
            ? version
            : null;

    /// <summary>Makes sending the form twice the same as sending it once.</summary>
    /// <param name="person">
    /// As whom the sender acts: by their subject, or by a pseudonym of one decision. It goes into a digest with page and key.
    /// </param>
    public static async ValueTask<RepeatableRequest> Of(
        HttpContext context,
        string municipality,
        string person,
        MunicipalityDigests digests
    )
    {
        var form = context.Request.Form;
        var sent = form.Where(field => field.Key is not ("__RequestVerificationToken" or IdempotencyKey.Header))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new { name = field.Key, values = field.Value.ToArray() });
        var files = new List<object>();
        foreach (var file in form.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
            files.Add(new { name = file.Name, digest = await DigestOf(file, context.RequestAborted) });
        var digest = await digests.Digest(
            municipality,
            JsonSerializer.SerializeToUtf8Bytes(new { sent, files }),
            context.RequestAborted
        );
        return new(IdempotencyKey.Digest(context, person, KeyOf(form)!), Base64Url.EncodeToString(digest));
    }

    private static async ValueTask<string> DigestOf(IFormFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        return Base64Url.EncodeToString(await SHA256.HashDataAsync(content, cancellation));
    }
}
