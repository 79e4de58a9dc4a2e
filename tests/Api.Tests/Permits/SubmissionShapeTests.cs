using System.Net;
using System.Text.Json.Nodes;

namespace Sijil.Api.Tests.Permits;

/// <summary>What a form may hold is checked before any rule is asked, and what was sent is never repeated.</summary>
public sealed class SubmissionShapeTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "shapes");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("shapes");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("nationalId", "- - -", "field.malformed")]
    [InlineData("nationalId", "Q7", "field.malformed")]
    [InlineData("applicantName", " ", "field.required")]
    [InlineData("applicantName", "Amina\nBenkhedda", "field.control-characters")]
    [InlineData("siteAddress", "17 \u202eeur", "field.direction-controls")]
    [InlineData("unit", "Building Control", "field.malformed")]
    [InlineData("receivedOn", "1066-10-14", "field.out-of-range")]
    [InlineData("receivedOn", "14/10/2026", "field.wrong-type")]
    [InlineData("channel", "pigeon", "field.wrong-type")]
    public async Task A_member_that_cannot_be_right_is_named(string member, string value, string code)
    {
        var answer = await office.Clerk.Create(Case.All, With(member, value));

        answer.Expect(HttpStatusCode.BadRequest, "request.invalid");
        var error = Assert.Single(answer["errors"].EnumerateArray());
        Assert.Equal($"/{member}", error.GetProperty("pointer").GetString());
        Assert.Equal(code, error.GetProperty("code").GetString());
        if (value.Trim().Length > 0)
            Assert.DoesNotContain(value, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permitType", "castle", "permits.type-not-in-force")]
    [InlineData("unit", "building-controll", "permits.unit-unknown")]
    [InlineData("receivedOn", "2150-01-01", "permits.date-in-the-future")]
    public async Task What_has_the_right_shape_is_judged_by_the_rules(string member, string value, string code) =>
        (await office.Clerk.Create(Case.All, With(member, value))).Expect(HttpStatusCode.Conflict, code);

    private JsonNode With(string member, string value)
    {
        var form = System.Text.Json.JsonSerializer.SerializeToNode(office.Submission(new Applicant()))!;
        form[member] = value;
        return form;
    }
}
