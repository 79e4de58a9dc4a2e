using FluentValidation;
using Sijil.Api.Http;

namespace Sijil.Api.Tests.Http;

public sealed class ShapeRulesTests
{
    [Theory]
    [InlineData("Amina Ben‑Ali", null)]
    [InlineData("أمينة بن علي", null)]
    [InlineData("O’Neill, née Łuczak 2nd", null)]
    [InlineData("", FieldCodes.Required)]
    [InlineData(" \t ", FieldCodes.Required)]
    [InlineData(null, FieldCodes.Required)]
    [InlineData("a\nb", FieldCodes.ControlCharacters)]
    [InlineData("a\u007fb", FieldCodes.ControlCharacters)]
    [InlineData("a\u0085b", FieldCodes.ControlCharacters)]
    [InlineData("a\u200fb", FieldCodes.DirectionControls)]
    [InlineData("a\u061cb", FieldCodes.DirectionControls)]
    [InlineData("a\u202eb", FieldCodes.DirectionControls)]
    [InlineData("a\u2069b", FieldCodes.DirectionControls)]
    public void A_name_is_one_line_that_reads_as_it_is_stored(string? name, string? code) =>
        Assert.Equal(code, Fault(name, rule => rule.PersonName()));

    [Theory]
    [InlineData("one\r\ntwo\tthree", null)]
    [InlineData("عربي \u2066english\u2069 \u200f", null)]
    [InlineData("  ", FieldCodes.Required)]
    [InlineData("a\u0007b", FieldCodes.ControlCharacters)]
    [InlineData("a\u202db", FieldCodes.DirectionControls)]
    [InlineData("12345678901234567890123456789012345678901", FieldCodes.TooLong)]
    public void A_text_has_lines_marks_and_isolates_but_no_overrides(string text, string? code) =>
        Assert.Equal(code, Fault(text, rule => rule.PlainText(40)));

    [Theory]
    [InlineData("building-permit", null)]
    [InlineData("permits.case-handling", null)]
    [InlineData("Building", FieldCodes.Malformed)]
    [InlineData("a--b", FieldCodes.Malformed)]
    [InlineData("a\n", FieldCodes.Malformed)]
    public void A_code_has_one_spelling(string text, string? code) =>
        Assert.Equal(code, Fault(text, rule => rule.Code()));

    [Theory]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", null)]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", FieldCodes.Malformed)]
    [InlineData("47DEQpj8HBSa", FieldCodes.Malformed)]
    public void A_digest_has_one_form(string text, string? code) =>
        Assert.Equal(code, Fault(text, rule => rule.Digest()));

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void A_legal_date_is_one_of_which_law_can_speak(string day, bool isLegal)
    {
        var validator = new InlineValidator<DateOnly>();
        validator.RuleFor(given => given).LegalDate();

        Assert.Equal(
            isLegal,
            validator.Validate(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).IsValid
        );
    }

    [Fact]
    public void An_error_points_into_the_body()
    {
        var validator = new InlineValidator<ProbeRequest>();
        validator.RuleForEach(request => request.Parts).ChildRules(part => part.RuleFor(each => each.Name).Line(3));

        var result = validator.Validate(new ProbeRequest("", default, default, 0, [new("ok"), new("long")]));

        var error = ShapeErrors.Of(Assert.Single(result.Errors));
        Assert.Equal(("/parts/1/name", FieldCodes.TooLong), (error.Member, error.Code));
        Assert.Equal([3], error.Arguments);
    }

    private static string? Fault(string? text, Action<IRuleBuilder<Holder, string?>> rule)
    {
        var validator = new InlineValidator<Holder> { RuleLevelCascadeMode = CascadeMode.Stop };
        rule(validator.RuleFor(holder => holder.Text));
        return validator.Validate(new Holder(text)).Errors is [var failure, ..] ? ShapeErrors.Of(failure).Code : null;
    }

    private sealed record Holder(string? Text);
}
