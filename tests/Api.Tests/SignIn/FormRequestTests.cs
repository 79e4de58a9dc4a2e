using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;
using Sijil.Api.Portal.Personal;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.SignIn;

/// <summary>A form sent twice is one act; another act, person or page is another.</summary>
public sealed class FormRequestTests(RegisterHost host)
{
    private const string Key = "0f0e0d0c-0b0a-4908-8706-050403020100";

    [Fact]
    public async Task A_form_sent_twice_is_the_same_request_whatever_its_token()
    {
        var first = await Request("person", ("choice", "yes"), ("__RequestVerificationToken", "one"));

        Assert.Equal(first, await Request("person", ("__RequestVerificationToken", "two"), ("choice", "yes")));
    }

    [Fact]
    public async Task Other_contents_under_the_same_key_are_seen()
    {
        var first = await Request("person", ("choice", "yes"));
        var second = await Request("person", ("choice", "no"));

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.BodyDigest, second.BodyDigest);
    }

    /// <summary>By subject or by pseudonym: neither can be read from the id.</summary>
    [Fact]
    public async Task Two_persons_never_share_a_request()
    {
        var first = await Request("person", ("choice", "yes"));
        var second = await Request("pseudonym", ("choice", "yes"));

        Assert.NotEqual(first.Id, second.Id);
        Assert.DoesNotContain("pseudonym", second.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("key", false)]
    [InlineData(Key, true)]
    public void A_key_is_one_that_a_form_was_given(string? key, bool accepted) =>
        Assert.Equal(accepted, FormRequest.KeyOf(Form(("Idempotency-Key", key))) is not null);

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("7 ", null)]
    [InlineData("", null)]
    public void A_version_is_a_positive_number(string text, long? version)
    {
        var form = Form(("version", text));

        Assert.Equal(version, FormRequest.VersionOf(form));
        Assert.Equal(version is not null, FormRequest.HasReadableVersion(form));
    }

    private async Task<RepeatableRequest> Request(string person, params (string Name, string? Value)[] fields)
    {
        var context = new DefaultHttpContext { Request = { Form = Form([.. fields, ("Idempotency-Key", Key)]) } };
        context.SetEndpoint(
            new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/{language}/x"), 0, null, null)
        );
        return await FormRequest.Of(context, "demo", person, host.Service<MunicipalityDigests>());
    }

    private static FormCollection Form(params (string Name, string? Value)[] fields) =>
        new(
            fields
                .Where(field => field.Value is not null)
                .ToDictionary(field => field.Name, field => new StringValues(field.Value))
        );
}
