using System.Text;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;
using static Sijil.Api.Tests.Ledger.Cases.ACaseOutOfTheRegister;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>The data of a decision and its signature belong together and to their act, whatever a log says.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseStatementTests(ACaseOutOfTheRegister register)
{
    [Fact]
    public async Task What_was_exported_belongs_together()
    {
        var (act, documents) = await Exported();

        CaseStatements.Verify(act, documents);
        Assert.Superset(CaseStatements.Digests(act).ToHashSet(), documents.Keys.ToHashSet());
    }

    [Fact]
    public async Task Data_in_place_of_the_data_is_found()
    {
        var (act, documents) = await Exported();
        var name = CasePath.File(act.Statement!.Digest);
        var files = Files(await register.Read()).ToDictionary();
        files[name] = Granted(files[name]);

        Assert.Equal(new(name, "It has another digest than its name says."), register.Verify(files).Fault);
        Assert.Contains(
            "another content inside",
            WhyWrong(act, documents, Granted(documents[act.Statement.Digest])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_signature_that_is_none_or_of_something_else_is_found()
    {
        var (act, documents) = await Exported();
        var signature = Encoding.ASCII.GetString(documents[act.Statement!.SignatureDigest]);
        var parts = signature.Split('.');

        Assert.Contains("not the form", Why("{}"), StringComparison.Ordinal);
        Assert.Contains("not the form", Why($"{parts[0]}.{parts[1]}"), StringComparison.Ordinal);
        Assert.Contains(
            "Its value is not of what it says",
            Why($"{parts[0]}.{parts[1]}AAAA.{parts[2]}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "another certificate",
            WhyWrong(act with { Seal = act.Seal with { CertificateDigest = Digest.Of([1]) } }, documents),
            StringComparison.Ordinal
        );

        string Why(string other) => WhyWrong(act, documents, signature: Encoding.ASCII.GetBytes(other));
    }

    [Fact]
    public async Task Data_about_another_act_is_found()
    {
        var (act, documents) = await Exported();

        Assert.Contains(
            "about another act",
            WhyWrong(act with { Act = act.Act with { Number = "PA-2026-999999" } }, documents),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_sealed_before_there_was_any_data_has_none()
    {
        var (act, _) = await Exported();
        var earlier = act with { Statement = null };

        Assert.Empty(CaseStatements.Digests(earlier));
        CaseStatements.Verify(earlier, new Dictionary<string, byte[]>());
    }

    private static byte[] Granted(byte[] data) =>
        Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(data).Replace("\"grant\"", "\"refuse\"", StringComparison.Ordinal)
        );

    private static string WhyWrong(
        ActSealed act,
        IReadOnlyDictionary<string, byte[]> documents,
        byte[]? data = null,
        byte[]? signature = null
    )
    {
        var changed = documents.ToDictionary();
        if (data is not null)
            changed[act.Statement!.Digest] = data;
        if (signature is not null)
            changed[act.Statement!.SignatureDigest] = signature;
        return Assert.Throws<WrongFileException>(() => CaseStatements.Verify(act, changed)).Fault.Reason;
    }

    private async Task<(ActSealed Act, IReadOnlyDictionary<string, byte[]> Documents)> Exported()
    {
        var exported = await register.Read();
        return (Assert.Single(CaseSeals.Of(exported.Events.Select(known => known.Leaf))), exported.Documents);
    }
}
