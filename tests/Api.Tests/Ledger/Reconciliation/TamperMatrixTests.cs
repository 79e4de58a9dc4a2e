using Sijil.Application.Ledger.Reconciliation;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>Whatever a superuser changes behind the back of the register, an auditor finds it, and finds nothing else.</summary>
[Collection(typeof(ReconciledRegister))]
public sealed class TamperMatrixTests(PublishedRegister register)
{
    private static readonly IReadOnlyList<Tampering> All =
    [
        .. EventTamperings.All,
        .. VaultTamperings.All,
        .. ErasureTamperings.All,
        TailRewritten.Case,
    ];

    public static TheoryData<string> Cases => [.. All.Select(tampering => tampering.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_found_and_named(string name)
    {
        var tampering = All.Single(tampering => tampering.Name == name);
        await using var superuser = await register.BeginTampering();
        await tampering.Do(superuser, register);

        var report = await register.Reconcile(superuser);

        Assert.Null(report.Log.Fault);
        Assert.Equal(tampering.Faults(register).Select(Named), report.Faults.Select(Named));
        Assert.Equal(report.Faults.Count, report.FaultCount);
        Assert.NotEmpty(report.Faults);
        Assert.False(report.IsClean);
    }

    /// <summary>All of it, comparable.</summary>
    private static string Named(RegisterFault fault) =>
        $"{fault with { Members = [] }} {string.Join(", ", fault.Members)}";
}
