using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class PolicyFileSpecs
{
    private static readonly string A = $"{ALog.Witnesses[0].Key}";
    private static readonly string B = $"{ALog.Witnesses[1].Key}";
    private static readonly string Both = $"witness a {A}\nwitness b {B}\n";

    [Fact]
    public void White_space_empty_lines_and_comments_do_not_matter()
    {
        var policy = Policy($"\n # a comment\n\t witness \t a  {A}\t https://a.example/ \n\nquorum a\n#");

        Assert.Equal("https://a.example/", Assert.Single(policy.Witnesses).Address);
        Assert.Equal(new Quorum.Witness(ALog.Witnesses[0].Key), policy.Quorum);
    }

    [Fact]
    public void A_log_may_have_an_address() =>
        Assert.Equal("https://l", Assert.Single(Policy($"log {ALog.Log.Key} https://l\nquorum none\n").Logs).Address);

    [Fact]
    public void A_policy_may_be_a_quorum_and_no_more() => Assert.Equal(new Quorum.None(), Policy("quorum none").Quorum);

    [Fact]
    public void Names_and_comments_may_have_any_octets_beyond_ASCII()
    {
        byte[] name = [0xFF, 0xE2, 0x84, 0xAA];
        byte[] file =
        [
            .. "# \u00e9\nwitness "u8,
            .. name,
            .. Encoding.UTF8.GetBytes($" {ASigner.Witness("شاهد.example", 9).Key}\nquorum "),
            .. name,
            (byte)'\n',
        ];

        Assert.Equal("شاهد.example", LogPolicy.Parse(file).Witnesses.Single().Key.Name);
    }

    [Fact]
    public void Names_that_look_alike_are_different_ones()
    {
        Assert.Contains("'K'", Refused($"witness \u212a {A}\nquorum K\n"), StringComparison.Ordinal);
        Assert.Contains("'A'", Refused($"witness a {A}\nquorum A\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_two_of_each_are_read()
    {
        var numbers = Enumerable.Range(1, 32).ToList();
        var logs = numbers.Select(number => $"log {ASigner.Log("l", (byte)number).Key}\n");
        var witnesses = numbers.Select(number => $"witness w{number} {ASigner.Witness("w", (byte)number).Key}\n");
        var groups = numbers.Select(number =>
            $"group g{number} any {(number == 1 ? "" : $"g{number - 1} ")}w{number}\n"
        );
        var policy = Policy($"{string.Concat([.. logs, .. witnesses, .. groups])}quorum g32\n");

        Assert.True(policy.Quorum.IsMetBy(new HashSet<Domain.Ledger.Notes.VerifierKey> { policy.Witnesses[0].Key }));
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("all", 2)]
    public void A_group_says_how_many_of_its_members_it_takes(string threshold, int expected) =>
        Assert.Equal(
            expected,
            Assert.IsType<Quorum.Group>(Policy($"{Both}group g {threshold} a b\nquorum g\n").Quorum).Threshold
        );

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("4294967297")]
    [InlineData("ANY")]
    [InlineData("most")]
    public void A_threshold_is_from_1_to_the_number_of_members(string threshold) =>
        Refused($"{Both}group g {threshold} a b\nquorum g\n");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("quorum")]
    [InlineData("quorum a")]
    [InlineData("quorum none none")]
    [InlineData("quorum none\nquorum none")]
    [InlineData("Quorum none")]
    [InlineData("log\nquorum none")]
    [InlineData("log no-key\nquorum none")]
    [InlineData("witness a\nquorum none")]
    [InlineData("group g any\nquorum none")]
    [InlineData("group g\nquorum none")]
    [InlineData("quorum none # a comment")]
    [InlineData("quorum none\r\n")]
    [InlineData("# \0\nquorum none")]
    [InlineData("# \r\nquorum none")]
    [InlineData("# \u007f\nquorum none")]
    [InlineData("quorum\u00a0none")]
    public void What_is_not_a_policy_is_refused(string file) => Refused(file);

    [Fact]
    public void A_name_is_defined_once_and_before_it_is_used()
    {
        Refused($"{Both}witness a {ALog.Witnesses[2].Key}\nquorum none\n");
        Refused($"{Both}group a any b\nquorum none\n");
        Refused($"{Both}group g any g\nquorum none\n");
        Refused($"group g any a\n{Both}quorum none\n");
        Refused($"quorum a\n{Both}");
        Refused($"witness none {A}\nquorum none\n");
        Refused($"{Both}group none any a\nquorum none\n");
    }

    [Fact]
    public void A_witness_or_a_group_is_the_member_of_one_group_only()
    {
        Refused($"{Both}group g any a a\nquorum g\n");
        Refused($"{Both}group g any a\ngroup h any a b\nquorum h\n");
        Refused($"{Both}group g any a\ngroup h any g\ngroup i any g\nquorum i\n");
        Refused($"{Both}group g any none\nquorum g\n");
    }

    [Fact]
    public void A_public_key_is_listed_once_whatever_it_is_called()
    {
        Refused($"witness a {A}\nwitness b {ASigner.Witness("other", 101).Key}\nquorum none\n");
        Refused($"log {ASigner.Log("a", 1).Key}\nlog {ASigner.Log("b", 1).Key}\nquorum none\n");
    }

    [Fact]
    public void A_key_that_cannot_cosign_is_no_witness_s() =>
        Assert.StartsWith("Line 2 ", Refused($"\nwitness a {ALog.Log.Key}\nquorum a\n"), StringComparison.Ordinal);

    private static string Refused(string file) => Assert.Throws<FormatException>(() => Policy(file)).Message;

    private static LogPolicy Policy(string file) => LogPolicy.Parse(Encoding.UTF8.GetBytes(file));
}
