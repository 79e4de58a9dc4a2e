using System.Text.Json.Serialization.Metadata;

namespace Sijil.Api.Http;

/// <summary>Names every member that is missing, where the serializer would say only that something is.</summary>
internal static class RequiredMembers
{
    /// <exception cref="RequestRefusedException"/>
    public static void Check(Type form, IReadOnlySet<string> given)
    {
        var missing = Of(form).Where(member => !given.Contains(member)).ToArray();
        if (missing.Length > 0)
            throw new RequestRefusedException(
                RequestProblems.Invalid with
                {
                    Errors = [.. missing.Select(member => new FieldError("/" + member, FieldCodes.Required))],
                }
            );
    }

    /// <summary>The member of the form that a path such as <c>$.items[0].text</c> begins with; null where the form has none.</summary>
    public static string? MemberAt(Type form, string? path) =>
        RequestJson
            .Options.GetTypeInfo(form)
            .Properties.Select(member => member.Name)
            .FirstOrDefault(name => IsAt(name, path));

    private static IEnumerable<string> Of(Type form) =>
        RequestJson.Options.GetTypeInfo(form) is { Kind: JsonTypeInfoKind.Object } members
            ? members.Properties.Where(member => member.IsRequired).Select(member => member.Name)
            : [];

    private static bool IsAt(string name, string? path) =>
        path is not null
        && path.StartsWith("$." + name, StringComparison.Ordinal)
        && (path.Length == name.Length + 2 || path[name.Length + 2] is '.' or '[');
}
